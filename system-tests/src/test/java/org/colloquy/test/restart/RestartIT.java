package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.jms.QueuedQuestions;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Isolated;

/** The server stops and starts: everything is still there and still answering, also what was on its way through a queue. */
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

    @RepeatedTest(3)
    void afterAStopAndAStartEverythingIsStillThereAndStillAnswering() {
        Colloquy.Key key = colloquy.issueKey("user");
        Chat own = colloquy.openSessionOn(stub.play(Script.echo()).url());
        Chat sandbox = colloquy.openSession();
        own.say("Before");
        sandbox.say("Before");
        Optional<QueuedQuestions> queued =
                bed.hasQueues() ? Optional.of(QueuedQuestions.on(bed, stub)) : Optional.empty();
        Map<String, List<String>> before = everything();
        List<String> transcript = sandbox.transcript();
        JsonNode described = colloquy.description().path("paths");
        queued.ifPresent(QueuedQuestions::send);

        bed.restartWith(Bed.PATIENT);

        assertThat(everything()).isEqualTo(before);
        queued.ifPresent(QueuedQuestions::requireAnswers);
        assertThat(colloquy.description().path("paths")).isEqualTo(described);
        assertThat(sandbox.transcript()).isEqualTo(transcript);
        colloquy.as(key.secret()).door().get(own.path()).expect(200);
        assertThat(own.say("After")).isEqualTo("You said: After");
        assertThat(sandbox.say("After")).isNotBlank();
        assertThat(colloquy.openSession().say("New")).isNotBlank();
        assertThat(own.transcript())
                .containsExactly(
                        "user: Before", "assistant: You said: Before", "user: After", "assistant: You said: After");
    }

    private Map<String, List<String>> everything() {
        return Map.of(
                "chatbots", colloquy.idsOf("/api/chatbots", 100),
                "clients", colloquy.idsOf("/api/clients", 100),
                "sessions", colloquy.idsOf("/api/sessions", 100),
                "credentials", colloquy.idsOf("/api/credentials", 100),
                "keys", colloquy.idsOf("/api/keys", 100));
    }
}
