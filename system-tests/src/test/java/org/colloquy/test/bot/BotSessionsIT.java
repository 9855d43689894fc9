package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** The life of a contact's session: the rows of the contract's section on sessions. */
@AgainstServer
class BotSessionsIT {

    private static final String ANN = "551100000001@s.whatsapp.net";

    private final Colloquy colloquy;
    private final StubModel stub;
    private final Shop shop;

    BotSessionsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.shop = new Shop(colloquy, stub);
    }

    @Test
    void theFirstMatchedMessageOpensASessionThatAwaitsItsContactAfterTheReply() {
        String bot = shop.bot(Map.of());

        shop.hear(ANN, "hello");
        shop.says(ANN, "You said: hello");

        var session = shop.find(ANN);
        assertThat(session.path("status").asText()).isEqualTo("opened");
        assertThat(session.path("pushName").asText()).isEqualTo("Grace");
        assertThat(session.path("botId").asText()).isEqualTo(bot);
        assertThat(session.path("awaitUser").asBoolean()).isTrue();
        assertThat(session.path("type").asText()).isEqualTo("openai");
    }

    @Test
    void theFinishingWordDeletesTheSessionAndTheNextMessageNeedsTheTriggerAgain() {
        shop.bot(Map.of("triggerType", "keyword", "triggerOperator", "equals", "triggerValue", "start"));
        shop.hear(ANN, "start");
        shop.says(ANN, "You said: start");

        shop.hear(ANN, "  BYE ");

        assertThat(shop.status(ANN)).isEqualTo("none");
        shop.hear(ANN, "anything");
        shop.staysAt(ANN, "You said: start");
        shop.hear(ANN, "start");
        shop.says(ANN, "You said: start", "You said: start");
        assertThat(lastPrompt()).containsExactly("user: start");
    }

    @Test
    void withKeepOpenTheSessionStaysAsClosedAndTheNextMessageBeginsAnewWithTheSameBot() {
        shop.bot(Map.of(
                "triggerType", "keyword", "triggerOperator", "equals", "triggerValue", "start", "keepOpen", true));
        shop.hear(ANN, "start");
        shop.says(ANN, "You said: start");
        shop.hear(ANN, "bye");
        assertThat(shop.status(ANN)).isEqualTo("closed");

        shop.hear(ANN, "anything");

        shop.says(ANN, "You said: start", "You said: anything");
        assertThat(shop.status(ANN)).isEqualTo("opened");
        assertThat(lastPrompt()).containsExactly("user: anything");
    }

    @Test
    void theOwnersMessagePausesAndAPauseStaysAPauseUntilItIsOpenedAndKeepsTheHistory() {
        shop.bot(Map.of("stopBotFromMe", true));
        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");

        shop.ownerWrites(ANN, "I take over");
        assertThat(shop.status(ANN)).isEqualTo("paused");
        shop.hear(ANN, "two");
        shop.hear(ANN, "three");
        shop.staysAt(ANN, "You said: one");
        assertThat(shop.status(ANN)).isEqualTo("paused");

        shop.changeStatus(ANN, "opened");
        shop.hear(ANN, "four");
        shop.says(ANN, "You said: one", "You said: four");
        assertThat(lastPrompt()).containsExactly("user: one", "assistant: You said: one", "user: four");
    }

    @Test
    void aPauseTakesBackWhatIsBeingAnsweredAndWhatWaitsToBeSent() {
        Shop slow = new Shop(colloquy, stub, Script.slowly(Duration.ofMillis(2_500), Script.echo()));
        slow.bot(Map.of());
        slow.hear(ANN, "one");
        Eventually.within(Shop.SOON, () -> assertThat(slow.model().calls()).hasSize(1));

        slow.changeStatus(ANN, "paused");

        Pause.of(Duration.ofMillis(2_500));
        slow.staysAt(ANN);
    }

    @Test
    void aDeletedBotEndsItsSessions() {
        String bot = shop.bot(Map.of());
        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");

        shop.door().delete("/openai/delete/" + bot + "/" + shop.name()).expect(200);

        assertThat(shop.sessions()).isEmpty();
        shop.hear(ANN, "two");
        shop.staysAt(ANN, "You said: one");
    }

    @Test
    void messagesThatComeWhileOneIsAnsweredAreAnsweredInTheirOrder() {
        Shop slow = new Shop(colloquy, stub, Script.slowly(Duration.ofMillis(400), Script.echo()));
        slow.bot(Map.of());

        slow.hear(ANN, "one");
        slow.hear(ANN, "two");
        slow.hear(ANN, "three");

        slow.says(ANN, "You said: one", "You said: two", "You said: three");
        assertThat(slow.model().mostAtOnce()).isEqualTo(1);
    }

    @Test
    void twoInstancesWithTheSameContactNeverMixTextsKeysOrSessions() {
        Shop other = new Shop(colloquy, stub);
        shop.bot(Map.of("debounceTime", 1));
        other.bot(Map.of("debounceTime", 1));

        shop.hear(ANN, "for the one");
        other.hear(ANN, "for the other");
        shop.hear(ANN, "and more");

        shop.says(ANN, "You said: for the one\nand more");
        other.says(ANN, "You said: for the other");
        assertThat(shop.model().calls()).hasSize(1);
        assertThat(other.model().calls()).hasSize(1);
        shop.changeStatus(ANN, "delete");
        assertThat(shop.status(ANN)).isEqualTo("none");
        assertThat(other.status(ANN)).isEqualTo("opened");
        assertThat(shop.sessions()).isEmpty();
    }

    private List<String> lastPrompt() {
        return Prompts.of(shop.model().calls().get(shop.model().calls().size() - 1));
    }
}
