package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.flow.Flows.action;
import static org.colloquy.test.flow.Flows.ask;
import static org.colloquy.test.flow.Flows.block;
import static org.colloquy.test.flow.Flows.flow;
import static org.colloquy.test.flow.Flows.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.flow.Flows;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Contacts of a channel whose bot follows a flow. */
@AgainstServer
class BotFlowTalkIT {

    private static final String ANN = "551100000001@s.whatsapp.net";

    private final Colloquy colloquy;
    private final StubModel stub;
    private final Flows flows;
    private final Shop shop;

    BotFlowTalkIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.flows = new Flows(colloquy);
        this.shop = new Shop(colloquy, stub);
    }

    private void answerWith(Shop one, Map<String, Object> definition) {
        one.bot(Map.of("botType", "flow", "flowId", flows.run(definition)));
    }

    private static Map<String, Object> buttons() {
        return action(
                "buttons",
                "text",
                "Which?",
                "variable",
                "x",
                "buttons",
                List.of(Map.of("label", "Red"), Map.of("label", "Blue")));
    }

    @Test
    void everythingIsDeliveredInOrderAndWhatCanBeTappedCanBeWritten() {
        answerWith(shop, flow("x", block("a", say("One"), say("Two"), buttons(), say("{{x}} it is"))));

        shop.hear(ANN, "Hi");
        shop.says(ANN, "One", "Two", "Which?\n\n1. Red\n2. Blue");
        shop.hear(ANN, "2");

        shop.says(ANN, "One", "Two", "Which?\n\n1. Red\n2. Blue", "Blue it is");
    }

    @Test
    void whatTheFlowSaysByItselfIsDeliveredToo() {
        Map<String, Object> wait =
                action("wait_for_answer", "variable", "x", "fallback", Map.of("afterSeconds", 1, "next", "late"));
        answerWith(shop, flow("x", block("a", say("Well?"), wait, say("In time")), block("late", say("Too late"))));

        shop.hear(ANN, "Hi");

        shop.says(ANN, "Well?", "Too late");
    }

    @Test
    void aPictureIsSentAsOne() {
        Map<String, Object> definition =
                new HashMap<>(flow("", block("a", action("send_quick_reply", "quickReply", "map"))));
        definition.put(
                "quickReplies",
                List.of(Map.of("id", "map", "text", "Here we are", "imageUrl", "http://example.org/map.png")));
        answerWith(shop, definition);

        shop.hear(ANN, "Where?");

        shop.says(ANN, "Here we are", " <http://example.org/map.png>");
    }

    @Test
    void whoeverWantsToHearOfItHearsThatTheFlowIsTyping() {
        Shop watching = new Shop(colloquy, stub, Script.echo(), List.of("SEND_MESSAGE", "PRESENCE_UPDATE"));
        answerWith(watching, flow("", block("a", action("typing"), say("Done"))));

        watching.hear(ANN, "Hi");

        Eventually.within(
                Shop.SOON,
                () -> assertThat(watching.post().calls().stream()
                                .map(call -> call.body().path("event").asText()))
                        .containsExactly("presence.update", "send.message"));
    }

    @Test
    void aClosedConversationBeginsAnewWithTheNextMessage() {
        answerWith(shop, flow("", block("a", say("Hello and goodbye"), action("close_conversation"))));

        shop.hear(ANN, "Hi");
        shop.says(ANN, "Hello and goodbye");
        assertThat(shop.status(ANN)).isEqualTo("none");
        shop.hear(ANN, "Me again");

        shop.says(ANN, "Hello and goodbye", "Hello and goodbye");
    }

    @Test
    void aContactWhomTheFlowBlocksIsAnsweredNeverAgain() {
        answerWith(shop, flow("x", block("a", say("Go away"), action("block_contact"), ask("x"), say("Still here?"))));

        shop.hear(ANN, "Spam");
        shop.says(ANN, "Go away");
        shop.hear(ANN, "More spam");

        shop.staysAt(ANN, "Go away");
    }

    @Test
    void aPausedSessionIsNotWokenBeforeItIsOpenedAgain() {
        answerWith(shop, flow("x", block("a", say("One"), action("sleep", "seconds", 1), say("Two"), ask("x"))));
        shop.hear(ANN, "Hi");
        shop.says(ANN, "One");

        shop.changeStatus(ANN, "paused");

        shop.staysAt(ANN, "One");
    }
}
