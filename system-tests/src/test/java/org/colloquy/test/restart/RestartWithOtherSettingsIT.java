package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The server stops and starts with other settings, and its very first run meets a model that is down. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 4)
class RestartWithOtherSettingsIT {

    /** Nobody listens there. */
    private static final String NOWHERE = "http://127.0.0.1:1/v1";

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    RestartWithOtherSettingsIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void everythingIsStillThereAndAModelThatIsDownBeforeAnyRunHasEndedKeepsNoOtherFromAnswering() {
        Chat down = colloquy.openSessionOn(NOWHERE);
        Chat up = colloquy.openSessionOn(stub.play(Script.echo()).url());
        Keepsakes keepsakes = Keepsakes.of(colloquy, stub);

        bed.runWith(Bed.OTHERWISE);

        down.ask("Are you there?").problem(502).code("model-unavailable");
        assertThat(up.say("Hello")).isEqualTo("You said: Hello");
        keepsakes.require();
    }
}
