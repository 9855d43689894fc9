package org.colloquy.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Postgres;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** PostgreSQL goes away and comes back under a running server. */
@AgainstServer
@Tag("postgres")
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS)
class DatabaseDownIT {

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    /** Long enough to stop a database meanwhile, and well below what the product waits for a model. */
    private static final Duration THINKING = Bed.READ_TIMEOUT.dividedBy(2);

    private final Colloquy colloquy;
    private final StubModel stub;
    private final Postgres postgres;
    private final Door nobody;

    DatabaseDownIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.postgres = bed.postgres();
        this.nobody = Door.at(bed.server().baseUri());
    }

    @AfterEach
    void bringTheDatabaseBack() {
        postgres.start();
        Eventually.within(RECOVERY, () -> nobody.get("/health/ready").expect(200));
    }

    @Test
    void callersAreSentAwayUntilTheDatabaseIsBackAndNothingNeedsARestart() {
        Chat chat = colloquy.openSession();
        chat.say("Before");

        postgres.stop();

        chat.ask("During").problem(503).code("database-unavailable");
        chat.ask("Still").problem(503);
        colloquy.door().get("/api/chatbots").problem(503);
        assertThat(nobody.get("/health/ready").expect(503).text("/status")).isEqualTo("DOWN");
        nobody.get("/health/live").expect(200);

        postgres.start();

        Eventually.within(RECOVERY, () -> nobody.get("/health/ready").expect(200));
        assertThat(chat.say("After")).isNotBlank();
        assertThat(chat.transcript()).hasSize(4).doesNotContain("user: During", "user: Still");
    }

    @Test
    void aQuestionThatWasTakenIsAnsweredAlthoughTheDatabaseWentAwayMeanwhile() {
        ScriptedModel model = stub.play(Script.slowly(THINKING, Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());
        var answer = chat.askLater("Hold on");
        Eventually.within(RECOVERY, () -> assertThat(model.calls()).hasSize(1));

        postgres.stop();
        answer.join();
        postgres.start();

        Eventually.within(RECOVERY.multipliedBy(2), () -> {
            assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
            assertThat(chat.transcript()).containsExactly("user: Hold on", "assistant: You said: Hold on");
        });
        assertThat(chat.say("Next")).isEqualTo("You said: Next");
    }

    @Test
    void aRunWhoseConnectionsBreakForAMomentIsNotToBlame() {
        ScriptedModel model = stub.play(Script.slowly(THINKING, Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());
        var answer = chat.askLater("Hold on");
        Eventually.within(RECOVERY, () -> assertThat(model.calls()).hasSize(1));

        postgres.breakConnections();
        answer.join();

        Eventually.within(
                RECOVERY.multipliedBy(2),
                () -> assertThat(chat.transcript()).containsExactly("user: Hold on", "assistant: You said: Hold on"));
    }
}
