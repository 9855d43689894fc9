package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** The states of runs as those see them who come back and look. */
@AgainstServer
class RunStatesIT {

    private final Colloquy colloquy;
    private final StubModel stub;

    RunStatesIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aNewRunIsQueuedExpiresInTenMinutesAndHasCostNothing() {
        Application application = Application.on(colloquy, stub.play(Script.echo()));

        JsonNode run = application.run(application.thread("Hello"), application.assistant(), Map.of());

        assertThat(run.path("status").asText()).isEqualTo("queued");
        assertThat(run.path("usage").isNull()).isTrue();
        assertThat(run.path("required_action").isNull()).isTrue();
        assertThat(run.path("expires_at").asLong() - run.path("created_at").asLong())
                .isBetween(599L, 601L);
    }

    @Test
    void aCompletedRunHasItsTimesItsUsageAndNoExpiry() {
        Application application = Application.on(colloquy, stub.play(Script.echo()));
        String thread = application.thread("Hello");

        JsonNode run = application.settle(thread, application.assistant(), Map.of());

        assertThat(run.path("status").asText()).isEqualTo("completed");
        assertThat(run.path("expires_at").isNull()).isTrue();
        assertThat(run.path("started_at").asLong()).isPositive();
        assertThat(run.path("completed_at").asLong())
                .isGreaterThanOrEqualTo(run.path("started_at").asLong());
        assertThat(run.path("usage").path("total_tokens").asInt()).isEqualTo(18);
        assertThat(application
                        .messages(thread)
                        .path(1)
                        .at("/content/0/text/value")
                        .asText())
                .isEqualTo("You said: Hello");
        assertThat(application.messages(thread).path(1).path("run_id")).isEqualTo(run.path("id"));
    }

    @Test
    void aRunThatNeedsItsCallerSaysForWhatAndHasNoUsageYet() {
        Application application = Application.on(colloquy, stub.play(calls()));
        String thread = application.thread("Weather?");

        JsonNode run = application.settle(thread, application.assistant("get_weather", "get_time"), Map.of());

        assertThat(run.path("status").asText()).isEqualTo("requires_action");
        assertThat(run.path("usage").isNull()).isTrue();
        JsonNode required = run.at("/required_action/submit_tool_outputs/tool_calls");
        assertThat(run.at("/required_action/type").asText()).isEqualTo("submit_tool_outputs");
        assertThat(required.at("/0/function/arguments").asText()).isEqualTo("{\"city\":\"Bern\"}");
        assertThat(required.at("/1/id").asText()).isEqualTo("call_t");
        JsonNode step = application.steps(thread, run.path("id").asText()).path(0);
        assertThat(step.path("status").asText()).isEqualTo("in_progress");
        assertThat(step.at("/step_details/tool_calls/0/function/output").isNull())
                .isTrue();
    }

    @Test
    void outputsQueueTheRunAndAreFoundInItsSteps() {
        Application application = Application.on(
                colloquy, stub.play(Script.inTurn(calls(), ModelTurn.turn().say("Sunny ", "at noon"))));
        String thread = application.thread("Weather?");
        String run = application
                .settle(thread, application.assistant("get_weather", "get_time"), Map.of())
                .path("id")
                .asText();

        JsonNode queued = application
                .submit(thread, run, "call_t", "12:00", "call_w", "sun")
                .expect(200)
                .json();

        assertThat(queued.path("status").asText()).isEqualTo("queued");
        assertThat(queued.path("required_action").isNull()).isTrue();
        assertThat(application.settled(thread, run).at("/usage/total_tokens").asInt())
                .isEqualTo(36);
        JsonNode steps = application.steps(thread, run);
        assertThat(steps).hasSize(2);
        assertThat(steps.at("/0/step_details/tool_calls/0/function/output").asText())
                .isEqualTo("sun");
        assertThat(steps.at("/0/usage/total_tokens").asInt()).isEqualTo(18);
        assertThat(steps.at("/1/type").asText()).isEqualTo("message_creation");
        JsonNode second = application
                .door()
                .get(Application.runs(thread) + "/" + run + "/steps/"
                        + steps.at("/1/id").asText())
                .expect(200)
                .json();
        assertThat(second).isEqualTo(steps.path(1));
    }

    @Test
    void outputsHaveToBeThoseThatAreWaitedFor() {
        Application application = Application.on(
                colloquy, stub.play(Script.inTurn(calls(), ModelTurn.turn().say("Sunny"))));
        String assistant = application.assistant("get_weather", "get_time");
        String thread = application.thread("Weather?");
        String run = application.settle(thread, assistant, Map.of()).path("id").asText();
        String expected = "Expected tool outputs for call_ids ['call_w', 'call_t'], got ";

        assertThat(refusal(application.submit(thread, run, "call_w", "sun"))).isEqualTo(expected + "['call_w']");
        assertThat(refusal(application.submit(thread, run, "call_w", "sun", "call_z", "?")))
                .isEqualTo(expected + "['call_w', 'call_z']");
        assertThat(refusal(application.submit(thread, run, "call_w", "sun", "call_w", "rain")))
                .isEqualTo(expected + "['call_w', 'call_w']");
        assertThat(refusal(application.submit(thread, run))).isEqualTo(expected + "[]");
        assertThat(application.get(thread, run).path("status").asText()).isEqualTo("requires_action");
        String elsewhere = application.thread("Another thread");
        application.submit(elsewhere, run, "call_w", "sun", "call_t", "12:00").expect(404);

        application.submit(thread, run, "call_w", "sun", "call_t", "12:00").expect(200);

        assertThat(refusal(application.submit(thread, run, "call_w", "sun", "call_t", "12:00")))
                .matches("Runs in status \"(queued|in_progress|completed)\" do not accept tool outputs\\.");
        application.settled(thread, run);
        assertThat(refusal(application.submit(thread, run, "call_w", "sun", "call_t", "12:00")))
                .isEqualTo("Runs in status \"completed\" do not accept tool outputs.");
    }

    @Test
    void aRunLocksItsThreadUntilItEnds() {
        Application application = Application.on(colloquy, stub.play(calls()));
        String assistant = application.assistant("get_weather", "get_time");
        String thread = application.thread();
        String message = application.say(thread, "Weather?");
        String run = application.settle(thread, assistant, Map.of()).path("id").asText();
        String locked = "Can't add messages to " + thread + " while a run " + run + " is active.";
        String path = "/v1/threads/" + thread + "/messages/" + message;

        assertThat(refusal(application.trySay(thread, "Wait"))).isEqualTo(locked);
        assertThat(refusal(application.door().post(path, Map.of("metadata", Map.of("a", "b")))))
                .isEqualTo(locked);
        assertThat(refusal(application.door().delete(path))).isEqualTo(locked);
        assertThat(refusal(application.tryRun(thread, assistant, Map.of())))
                .isEqualTo("Thread " + thread + " already has an active run " + run + ".");

        application.cancel(thread, run).expect(200);
        application.await(thread, run, "cancelled");

        application.say(thread, "Now");
        assertThat(application.messages(thread)).hasSize(2);
    }

    @Test
    void aRunThatWaitsForItsCallerIsCancelledWithItsStep() {
        Application application = Application.on(colloquy, stub.play(calls()));
        String thread = application.thread("Weather?");
        String run = application
                .settle(thread, application.assistant("get_weather", "get_time"), Map.of())
                .path("id")
                .asText();

        assertThat(application.cancel(thread, run).expect(200).text("/status")).isEqualTo("cancelling");

        JsonNode cancelled = application.await(thread, run, "cancelled");
        assertThat(cancelled.path("cancelled_at").asLong()).isPositive();
        assertThat(cancelled.path("required_action").isNull()).isTrue();
        assertThat(cancelled.path("completed_at").isNull()).isTrue();
        assertThat(application.steps(thread, run).at("/0/status").asText()).isEqualTo("cancelled");
        assertThat(refusal(application.cancel(thread, run))).isEqualTo("Cannot cancel run with status 'cancelled'.");
    }

    @Test
    void aRunAtTheModelIsCancelledAtOnceAndLeavesNoMessage() {
        Application application =
                Application.on(colloquy, stub.play(ModelTurn.turn().thenSilence()));
        String thread = application.thread("Hello");
        String run = application
                .run(thread, application.assistant(), Map.of())
                .path("id")
                .asText();
        application.await(thread, run, "in_progress");

        application.cancel(thread, run).expect(200);

        application.await(thread, run, "cancelled");
        assertThat(application.messages(thread)).hasSize(1);
        assertThat(application.steps(thread, run)).isEmpty();
    }

    @Test
    void aRunIsCancelledHoweverEarly() {
        Application application =
                Application.on(colloquy, stub.play(ModelTurn.turn().thenSilence()));
        String assistant = application.assistant();
        for (int i = 0; i < 10; i++) {
            String thread = application.thread("Hello");
            String run = application.run(thread, assistant, Map.of()).path("id").asText();
            application.cancel(thread, run).expect(200);
            application.await(thread, run, "cancelled");
        }
    }

    @Test
    void whatFailsIsToldWithoutTheProvidersWords() {
        Application application = Application.on(colloquy, stub.play(Script.refuse(500, "Canary of a provider")));
        String thread = application.thread("Hello");

        JsonNode run = application.settle(thread, application.assistant(), Map.of());

        assertThat(run.path("status").asText()).isEqualTo("failed");
        assertThat(run.path("failed_at").asLong()).isPositive();
        assertThat(run.at("/last_error/code").asText()).isEqualTo("server_error");
        assertThat(run.toString()).doesNotContain("Canary");
        application.say(thread, "Never mind");
    }

    @Test
    void theRunsOfAThreadOfAnotherWorkspaceDoNotExist() {
        Application application = Application.on(colloquy, stub.play(calls()));
        Application stranger = Application.on(colloquy, stub.play(Script.echo()));
        String thread = application.thread("Weather?");
        String assistant = application.assistant("get_weather", "get_time");
        String run = application.settle(thread, assistant, Map.of()).path("id").asText();
        String path = Application.runs(thread) + "/" + run;
        String missing = "No thread found with id '" + thread + "'.";

        List<Reply> replies = List.of(
                stranger.tryRun(thread, stranger.assistant(), Map.of()),
                stranger.door().get(Application.runs(thread)),
                stranger.door().get(path),
                stranger.door().get(path + "/steps"),
                stranger.door().get(path + "/events"),
                stranger.door().post(path, Map.of("metadata", Map.of())),
                stranger.cancel(thread, run),
                stranger.submit(thread, run, "call_w", "sun", "call_t", "12:00"));

        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.expect(404).text("/error/message")).isEqualTo(missing));
        assertThat(stranger.tryRun(stranger.thread("Hello"), assistant, Map.of())
                        .expect(404)
                        .text("/error/message"))
                .isEqualTo("No assistant found with id '" + assistant + "'.");
    }

    @Test
    void aRepeatedRequestWithItsKeyGetsTheFirstRun() {
        Application application = Application.on(colloquy, stub.play(Script.echo()));
        String thread = application.thread("Hello");
        Map<String, String> body = Map.of("assistant_id", application.assistant());
        String key = "key-" + System.nanoTime();

        String first = application
                .door()
                .with("Idempotency-Key", key)
                .post(Application.runs(thread), body)
                .expect(200)
                .id();
        String second = application
                .door()
                .with("Idempotency-Key", key)
                .post(Application.runs(thread), body)
                .expect(200)
                .id();

        assertThat(second).isEqualTo(first);
        application.settled(thread, first);
        assertThat(application.messages(thread)).hasSize(2);
    }

    private static Script calls() {
        return ModelTurn.turn()
                .call("call_w", "get_weather", "{\"city\":", "\"Bern\"}")
                .call("call_t", "get_time", "{}");
    }

    private static String refusal(Reply reply) {
        assertThat(reply.expect(400).text("/error/type")).isEqualTo("invalid_request_error");
        return reply.text("/error/message");
    }
}
