package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** The whole stream of a run whose model only talks, for each way in which it can end. */
@AgainstServer
class EventOrderIT {

    private static final String BEGINNING = """
            run.created run1 queued
            run.queued run1 queued
            run.in_progress run1 in_progress
            """;
    private static final String MESSAGE = """
            run.step.created step1 message_creation msg1 in_progress
            run.step.in_progress step1 message_creation msg1 in_progress
            message.created msg1 in_progress
            message.in_progress msg1 in_progress
            """;
    private static final String HELLO = """
            message.delta msg1 text "Hello " annotations []
            message.delta msg1 text "there"
            """;

    private final Colloquy colloquy;
    private final StubModel stub;

    EventOrderIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aTextIsAMessageInItsStepInItsRun() {
        assertThat(told(ModelTurn.turn().say("Hello ", "there"))).isEqualTo(BEGINNING + MESSAGE + HELLO + """
                message.completed msg1 text "Hello there" completed
                run.step.completed step1 message_creation msg1 completed cost 11+7
                run.completed run1 completed cost 11+7
                done [DONE]
                """);
    }

    @Test
    void aThreadThatIsMadeWithItsRunIsToldFirst() {
        Application application =
                Application.on(colloquy, stub.play(ModelTurn.turn().say("Hello ", "there")));
        Map<String, ?> thread = Map.of("messages", List.of(Map.of("role", "user", "content", "Hello")));

        EventStream stream = application.door().stream(
                "/v1/threads/runs", Map.of("assistant_id", application.assistant(), "thread", thread, "stream", true));

        assertThat(Narration.of(stream.expectStream().all()))
                .isEqualTo("created thread1\n" + BEGINNING + MESSAGE + HELLO + """
                        message.completed msg1 text "Hello there" completed
                        run.step.completed step1 message_creation msg1 completed cost 11+7
                        run.completed run1 completed cost 11+7
                        done [DONE]
                        """);
    }

    @Test
    void aRefusalIsAMessageToo() {
        assertThat(told(ModelTurn.turn().refuse("I will ", "not"))).isEqualTo(BEGINNING + MESSAGE + """
                message.delta msg1 refusal "I will "
                message.delta msg1 refusal "not"
                message.completed msg1 refusal "I will not" completed
                run.step.completed step1 message_creation msg1 completed cost 11+7
                run.completed run1 completed cost 11+7
                done [DONE]
                """);
    }

    @Test
    void anAnswerCutByItsLengthLeavesMessageAndRunIncomplete() {
        Script model = ModelTurn.turn().say("Hello ", "there").finish("length");

        assertThat(told(model, Map.of("max_completion_tokens", 256))).isEqualTo(BEGINNING + MESSAGE + HELLO + """
                message.incomplete msg1 text "Hello there" incomplete max_tokens
                run.step.completed step1 message_creation msg1 completed cost 11+7
                run.incomplete run1 incomplete max_completion_tokens cost 11+7
                done [DONE]
                """);
    }

    @Test
    void anAnswerCutByAFilterLeavesTheMessageIncomplete() {
        Script model = ModelTurn.turn().say("Hello ", "there").finish("content_filter");

        assertThat(told(model)).isEqualTo(BEGINNING + MESSAGE + HELLO + """
                message.incomplete msg1 text "Hello there" incomplete content_filter
                run.step.completed step1 message_creation msg1 completed cost 11+7
                run.completed run1 completed cost 11+7
                done [DONE]
                """);
    }

    @Test
    void aModelThatRefusesAtOnceFailsTheRunAlone() {
        assertThat(told(Script.refuse(500, "Canary of a provider"))).isEqualTo(BEGINNING + """
                run.failed run1 failed server_error cost 0+0
                done [DONE]
                """);
    }

    @Test
    void aProviderThatIsBusyAndAPromptThatIsRefusedHaveCodesOfTheirOwn() {
        assertThat(told(Script.refuse(429, "Canary", "Retry-After", "7200"))).isEqualTo(BEGINNING + """
                run.failed run1 failed rate_limit_exceeded cost 0+0
                done [DONE]
                """);
        assertThat(told(Script.refuse(400, "Canary"))).isEqualTo(BEGINNING + """
                run.failed run1 failed invalid_prompt cost 0+0
                done [DONE]
                """);
    }

    @Test
    void aModelThatBreaksOffFailsMessageStepAndRun() {
        assertThat(told(ModelTurn.turn().say("Hello ", "there").thenCut()))
                .isEqualTo(BEGINNING + MESSAGE + HELLO + """
                message.incomplete msg1 text "Hello there" incomplete run_failed
                run.step.failed step1 message_creation msg1 failed server_error cost 0+0
                run.failed run1 failed server_error cost 0+0
                done [DONE]
                """);
    }

    @Test
    void aCancelledRunEndsMessageStepAndRunWhereTheyAre() {
        Application application = Application.on(
                colloquy, stub.play(ModelTurn.turn().say("Hello ", "there").thenSilence()));
        String thread = application.thread("Hello");
        List<Event> events = new ArrayList<>();

        try (EventStream stream = application.listen(thread, application.assistant(), Map.of())) {
            JsonNode run = until(stream, events, "there");
            JsonNode cancelling = application
                    .cancel(thread, run.path("id").asText())
                    .expect(200)
                    .json();
            assertThat(cancelling.path("status").asText()).isEqualTo("cancelling");
            events.addAll(stream.all());
        }

        assertThat(Narration.of(events)).isEqualTo(BEGINNING + MESSAGE + HELLO + """
                run.cancelling run1 cancelling
                message.incomplete msg1 text "Hello there" incomplete run_cancelled
                run.step.cancelled step1 message_creation msg1 cancelled cost 0+0
                run.cancelled run1 cancelled cost 0+0
                done [DONE]
                """);
    }

    @Test
    void theStoredObjectsAreThoseOfTheLastEvents() {
        Application application =
                Application.on(colloquy, stub.play(ModelTurn.turn().say("Hello ", "there")));
        String thread = application.thread("Hello");

        List<Event> events =
                application.listen(thread, application.assistant(), Map.of()).all();

        JsonNode run = named(events, "thread.run.completed");
        JsonNode stored = application.get(thread, run.path("id").asText());
        assertThat(run).isEqualTo(stored);
        assertThat(named(events, "thread.run.step.completed"))
                .isEqualTo(application.steps(thread, run.path("id").asText()).path(0));
        assertThat(named(events, "thread.message.completed"))
                .isEqualTo(application.messages(thread).path(1));
    }

    private String told(Script model) {
        return told(model, Map.of());
    }

    private String told(Script model, Map<String, ?> fields) {
        Application application = Application.on(colloquy, stub.play(model));
        return Narration.of(application
                .listen(application.thread("Hello"), application.assistant(), fields)
                .all());
    }

    /** Reads up to the piece with this text; returns the run. */
    private static JsonNode until(EventStream stream, List<Event> events, String text) {
        for (Optional<Event> next = stream.next(); next.isPresent(); next = stream.next()) {
            events.add(next.get());
            if (next.get().data().contains("\"" + text + "\"")) {
                return events.get(0).json();
            }
        }
        throw new AssertionError("The stream ended before: " + text);
    }

    private static JsonNode named(List<Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
