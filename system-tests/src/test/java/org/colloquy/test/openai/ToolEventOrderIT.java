package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** The whole streams of runs whose model calls functions of their caller. */
@AgainstServer
class ToolEventOrderIT {

    private static final String BEGINNING = """
            run.created run1 queued
            run.queued run1 queued
            run.in_progress run1 in_progress
            """;
    private static final String CALLS_BEGIN = """
            run.step.created step1 tool_calls in_progress
            run.step.in_progress step1 tool_calls in_progress
            """;
    private static final String WEATHER = """
            run.step.delta step1 0 call_w get_weather "" output null
            run.step.delta step1 0 "{\\"city\\":"
            run.step.delta step1 0 "\\"Bern\\"}"
            """;
    private static final String GOES_ON = """
            run.queued run1 queued
            run.in_progress run1 in_progress
            """;

    private final Colloquy colloquy;
    private final StubModel stub;

    ToolEventOrderIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aCallLeavesItsStepOpenAndItsOutputBringsTheAnswer() {
        Conversation said = begin(weather(), ModelTurn.turn().say("It is ", "sunny"));

        assertThat(said.told()).isEqualTo(BEGINNING + CALLS_BEGIN + WEATHER + """
                run.requires_action run1 call_w get_weather {"city":"Bern"} requires_action
                done [DONE]
                """);
        assertThat(said.goOn("call_w", "19 degrees")).isEqualTo("""
                run.step.completed step1 tool_calls call_w get_weather {"city":"Bern"} -> "19 degrees" completed cost 11+7
                """ + GOES_ON + """
                run.step.created step2 message_creation msg1 in_progress
                run.step.in_progress step2 message_creation msg1 in_progress
                message.created msg1 in_progress
                message.in_progress msg1 in_progress
                message.delta msg1 text "It is " annotations []
                message.delta msg1 text "sunny"
                message.completed msg1 text "It is sunny" completed
                run.step.completed step2 message_creation msg1 completed cost 11+7
                run.completed run1 completed cost 22+14
                done [DONE]
                """);
    }

    @Test
    void whatIsSaidBeforeACallIsAWholeMessage() {
        Conversation said = begin(ModelTurn.turn().say("Let me ", "see").call("call_w", "get_weather", "{}"));

        assertThat(said.told()).isEqualTo(BEGINNING + """
                run.step.created step1 message_creation msg1 in_progress
                run.step.in_progress step1 message_creation msg1 in_progress
                message.created msg1 in_progress
                message.in_progress msg1 in_progress
                message.delta msg1 text "Let me " annotations []
                message.delta msg1 text "see"
                message.completed msg1 text "Let me see" completed
                run.step.completed step1 message_creation msg1 completed cost 0+0
                run.step.created step2 tool_calls in_progress
                run.step.in_progress step2 tool_calls in_progress
                run.step.delta step2 0 call_w get_weather "" output null
                run.step.delta step2 0 "{}"
                run.requires_action run1 call_w get_weather {} requires_action
                done [DONE]
                """);
    }

    @Test
    void callsSideBySideShareAStepAndAreToldOneAfterTheOther() {
        Conversation said = begin(
                weather().call("call_t", "get_time", "{}"), ModelTurn.turn().say("Noon"));

        assertThat(said.told()).isEqualTo(BEGINNING + CALLS_BEGIN + WEATHER + """
                run.step.delta step1 1 call_t get_time "" output null
                run.step.delta step1 1 "{}"
                run.requires_action run1 call_w get_weather {"city":"Bern"} call_t get_time {} requires_action
                done [DONE]
                """);
        assertThat(said.goOn("call_t", "12:00", "call_w", "sun"))
                .startsWith("""
                run.step.completed step1 tool_calls call_w get_weather {"city":"Bern"} -> "sun" call_t get_time {} -> "12:00" \
                completed cost 11+7
                """ + GOES_ON)
                .endsWith("""
                run.completed run1 completed cost 22+14
                done [DONE]
                """);
    }

    @Test
    void aSecondRoundIsToldLikeTheFirst() {
        Conversation said = begin(
                weather(),
                ModelTurn.turn().call("call_t", "get_time", "{}"),
                ModelTurn.turn().say("Noon"));
        said.told();

        assertThat(said.goOn("call_w", "sun")).isEqualTo("""
                run.step.completed step1 tool_calls call_w get_weather {"city":"Bern"} -> "sun" completed cost 11+7
                """ + GOES_ON + """
                run.step.created step2 tool_calls in_progress
                run.step.in_progress step2 tool_calls in_progress
                run.step.delta step2 0 call_t get_time "" output null
                run.step.delta step2 0 "{}"
                run.requires_action run1 call_t get_time {} requires_action
                done [DONE]
                """);
        assertThat(said.goOn("call_t", "12:00")).isEqualTo("""
                run.step.completed step1 tool_calls call_t get_time {} -> "12:00" completed cost 11+7
                """ + GOES_ON + """
                run.step.created step2 message_creation msg1 in_progress
                run.step.in_progress step2 message_creation msg1 in_progress
                message.created msg1 in_progress
                message.in_progress msg1 in_progress
                message.delta msg1 text "Noon" annotations []
                message.completed msg1 text "Noon" completed
                run.step.completed step2 message_creation msg1 completed cost 11+7
                run.completed run1 completed cost 33+21
                done [DONE]
                """);
    }

    @Test
    void aModelThatBreaksOffInsideACallFailsTheStepThatWasAnnounced() {
        Conversation said = begin(weather().thenCut());

        assertThat(said.told()).isEqualTo(BEGINNING + CALLS_BEGIN + WEATHER + """
                run.step.failed step1 tool_calls failed server_error cost 0+0
                run.failed run1 failed server_error cost 0+0
                done [DONE]
                """);
    }

    @Test
    void onlyTheFirstCallIsToldWhereCallsSideBySideAreNotAllowed() {
        Conversation said = begin(
                Map.of("parallel_tool_calls", false),
                weather().call("call_t", "get_time", "{}"),
                ModelTurn.turn().say("Noon"));

        assertThat(said.told()).isEqualTo(BEGINNING + CALLS_BEGIN + WEATHER + """
                run.requires_action run1 call_w get_weather {"city":"Bern"} requires_action
                done [DONE]
                """);
    }

    @Test
    void aFunctionThatNobodyHasIsAnsweredToTheModelWithinTheStream() {
        Conversation said = begin(
                ModelTurn.turn().call("call_x", "launch", "{}"),
                ModelTurn.turn().say("Sorry"));

        assertThat(said.told()).isEqualTo(BEGINNING + CALLS_BEGIN + """
                run.step.delta step1 0 call_x launch "" output null
                run.step.delta step1 0 "{}"
                run.step.completed step1 tool_calls call_x launch {} -> "There is no function named launch" \
                completed cost 11+7
                run.step.created step2 message_creation msg1 in_progress
                run.step.in_progress step2 message_creation msg1 in_progress
                message.created msg1 in_progress
                message.in_progress msg1 in_progress
                message.delta msg1 text "Sorry" annotations []
                message.completed msg1 text "Sorry" completed
                run.step.completed step2 message_creation msg1 completed cost 11+7
                run.completed run1 completed cost 22+14
                done [DONE]
                """);
    }

    @Test
    void aRunThatIsCancelledWhileItWaitsForItsCallerTakesNoOutputs() {
        Conversation said = begin(weather());
        said.told();

        said.application.cancel(said.thread, said.run()).expect(200);

        assertThat(said.application
                        .submit(said.thread, said.run(), "call_w", "sun")
                        .expect(400)
                        .text("/error/message"))
                .isEqualTo("Runs in status \"cancelled\" do not accept tool outputs.");
    }

    @Test
    void whoeverSubmitsSeesTheStepCompletedBeforeTheModelIsAskedAgain() {
        CountDownLatch asked = new CountDownLatch(1);
        Conversation said = begin(weather(), (call, reply) -> {
            Pause.until(asked);
            ModelTurn.turn().say("Noon").play(call, reply);
        });
        said.told();

        try (EventStream stream = said.application.submitAndListen(said.thread, said.run(), "call_w", "sun")) {
            assertThat(stream.next().orElseThrow().name()).isEqualTo("thread.run.step.completed");
            asked.countDown();
            assertThat(stream.all()).last().extracting(Event::data).isEqualTo("[DONE]");
        }
    }

    private static ModelTurn weather() {
        return ModelTurn.turn().call("call_w", "get_weather", "{\"city\":", "\"Bern\"}");
    }

    private Conversation begin(Script... turns) {
        return begin(Map.of(), turns);
    }

    private Conversation begin(Map<String, ?> fields, Script... turns) {
        Application application = Application.on(colloquy, stub.play(Script.inTurn(turns)));
        String thread = application.thread("What is the weather in Bern?");
        List<Event> events = application
                .listen(thread, application.assistant("get_weather", "get_time"), fields)
                .all();
        return new Conversation(application, thread, events);
    }

    /** A run that has been listened to once. */
    private record Conversation(Application application, String thread, List<Event> events) {

        String told() {
            return Narration.of(events);
        }

        String run() {
            return events.get(0).json().path("id").asText();
        }

        String goOn(String... outputs) {
            return Narration.of(
                    application.submitAndListen(thread, run(), outputs).all());
        }
    }
}
