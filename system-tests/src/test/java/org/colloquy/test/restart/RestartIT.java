package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.jms.QueuedQuestions;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The server stops and starts: everything is still there and still answering, also what was on its way through a queue. The third
 * time is {@link RestartWithOtherSettingsIT}.
 */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 1)
class RestartIT {

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    RestartIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @RepeatedTest(2)
    void afterAStopAndAStartEverythingIsStillThereAndStillAnswering() {
        Chat sandbox = colloquy.openSession();
        sandbox.say("Before");
        List<String> transcript = sandbox.transcript();
        Optional<QueuedQuestions> queued =
                bed.hasQueues() ? Optional.of(QueuedQuestions.on(bed, stub)) : Optional.empty();
        Keepsakes keepsakes = Keepsakes.of(colloquy, stub);
        List<String> keys = keys();
        queued.ifPresent(QueuedQuestions::send);

        bed.restartWith(Bed.PATIENT);

        keepsakes.require();
        assertThat(keys()).isEqualTo(keys);
        queued.ifPresent(QueuedQuestions::requireAnswers);
        assertThat(sandbox.transcript()).isEqualTo(transcript);
        assertThat(sandbox.say("After")).isNotBlank();
        assertThat(colloquy.openSession().say("New")).isNotBlank();
    }

    private List<String> keys() {
        return colloquy.idsOf("/api/keys", 100);
    }
}
