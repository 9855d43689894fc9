package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** A server whose runs expire after seconds, that insists on the header {@code OpenAI-Beta} and keeps files in its database. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherSettingsIT {

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    OtherSettingsIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @BeforeAll
    void shorten() {
        bed.runWith(Bed.OTHERWISE);
    }

    @Test
    void aRunThatExpiresWhileItStreamsEndsMessageStepAndRun() {
        Application application =
                beta(stub.play(ModelTurn.turn().say("Hello ", "there").thenSilence(Duration.ofSeconds(30))));

        List<Event> events = application
                .listen(application.thread("Hello"), application.assistant(), Map.of())
                .all();

        assertThat(Narration.of(events)).isEqualTo("""
                run.created run1 queued
                run.queued run1 queued
                run.in_progress run1 in_progress
                run.step.created step1 message_creation msg1 in_progress
                run.step.in_progress step1 message_creation msg1 in_progress
                message.created msg1 in_progress
                message.in_progress msg1 in_progress
                message.delta msg1 text "Hello " annotations []
                message.delta msg1 text "there"
                message.incomplete msg1 text "Hello there" incomplete run_expired
                run.step.expired step1 message_creation msg1 expired cost 0+0
                run.expired run1 expired cost 0+0
                done [DONE]
                """);
    }

    @Test
    void aRunThatWaitsTooLongForItsCallerExpiresAndTakesNoOutputs() {
        Application application = beta(stub.play(ModelTurn.turn().call("call_w", "get_weather", "{}")));
        String thread = application.thread("Weather?");
        String run = application
                .settle(thread, application.assistant("get_weather"), Map.of())
                .path("id")
                .asText();

        JsonNode expired = application.await(thread, run, "expired");

        assertThat(expired.path("expires_at").isNull()).isTrue();
        assertThat(application.steps(thread, run).at("/0/status").asText()).isEqualTo("expired");
        assertThat(application.submit(thread, run, "call_w", "sun").expect(400).text("/error/message"))
                .isEqualTo("Runs in status \"expired\" do not accept tool outputs.");
        assertThat(application.cancel(thread, run).expect(400).text("/error/message"))
                .isEqualTo("Cannot cancel run with status 'expired'.");
        application.say(thread, "The thread is free again");
    }

    @Test
    void outputsDoNotPutTheExpiryOff() {
        Application application = beta(stub.play(Script.inTurn(
                ModelTurn.turn().call("call_w", "get_weather", "{}"),
                ModelTurn.turn().thenSilence(Duration.ofSeconds(30)))));
        String thread = application.thread("Weather?");
        JsonNode waiting = application.settle(thread, application.assistant("get_weather"), Map.of());
        String run = waiting.path("id").asText();

        JsonNode queued =
                application.submit(thread, run, "call_w", "sun").expect(200).json();

        assertThat(queued.path("expires_at")).isEqualTo(waiting.path("expires_at"));
        application.await(thread, run, "expired");
    }

    @Test
    void withoutTheHeaderOfTheBetaNothingIsAnswered() {
        Application application = beta(stub.play(Script.echo()));

        assertThat(Application.of(bed.colloquy())
                        .door()
                        .post("/v1/threads", Map.of())
                        .expect(400)
                        .text("/error/message"))
                .isEqualTo("You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by"
                        + " setting the header 'OpenAI-Beta: assistants=v2'.");
        application.thread("Hello");
    }

    @Test
    void filesInTheDatabaseAreKeptAsTheyCameAndLeaveNothingBehind() throws IOException {
        Door door = beta(stub.play(Script.echo())).door();
        String large = "0123456789abcdef".repeat(300_000);
        Set<Path> before = filesOnDisk();

        String id = FilesIT.upload(door, "large.bin", "user_data", large)
                .expect(200)
                .id();

        assertThat(filesOnDisk()).isEqualTo(before);
        assertThat(door.get("/v1/files/" + id + "/content").expect(200).body()).isEqualTo(large);
        door.delete("/v1/files/" + id).expect(200);
        door.get("/v1/files/" + id + "/content").expect(404);
    }

    private Set<Path> filesOnDisk() throws IOException {
        Path files = bed.data().resolve("files");
        if (!Files.exists(files)) {
            return Set.of();
        }
        try (Stream<Path> found = Files.walk(files)) {
            return found.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private Application beta(ScriptedModel model) {
        return Application.through(
                Application.workspaceOn(colloquy, model).door().with("OpenAI-Beta", "assistants=v2"));
    }
}
