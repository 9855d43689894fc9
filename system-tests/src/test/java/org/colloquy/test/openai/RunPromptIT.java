package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** What of a run, its assistant and its thread reaches the model. */
@AgainstServer
class RunPromptIT {

    private final ScriptedModel model;
    private final Application application;

    RunPromptIT(Colloquy colloquy, StubModel stub) {
        this.model = stub.play(Script.echo());
        this.application = Application.on(colloquy, model);
    }

    @Test
    void theModelIsToldTheInstructionsAndTheThreadInItsOrder() {
        String thread = application.thread("One");
        String assistant = application.assistant(Map.of("instructions", "Be brief", "temperature", 0.5, "top_p", 0.25));
        complete(thread, assistant, Map.of());
        application.say(thread, "Two");

        complete(thread, assistant, Map.of());

        assertThat(asked()).containsExactly("system: Be brief", "user: One", "assistant: You said: One", "user: Two");
        assertThat(body().path("model").asText()).isEqualTo("stub-model");
        assertThat(body().path("temperature").asDouble()).isEqualTo(0.5);
        assertThat(body().path("top_p").asDouble()).isEqualTo(0.25);
        assertThat(body().has("tools")).isFalse();
    }

    @Test
    void aRunHasAModelInstructionsAndToolsOfItsOwn() {
        String assistant = application.assistant(Map.of("instructions", "Be brief", "tools", List.of()));

        complete(
                application.thread("One"),
                assistant,
                Map.of(
                        "model",
                        "another-model",
                        "instructions",
                        "Be long",
                        "additional_instructions",
                        "And kind",
                        "temperature",
                        1.5,
                        "tools",
                        List.of(Application.function("get_weather")),
                        "additional_messages",
                        List.of(
                                Map.of("role", "assistant", "content", "Well"),
                                Map.of("role", "user", "content", "Two"))));

        assertThat(asked()).containsExactly("system: Be long\n\nAnd kind", "user: One", "assistant: Well", "user: Two");
        assertThat(body().path("model").asText()).isEqualTo("another-model");
        assertThat(body().path("temperature").asDouble()).isEqualTo(1.5);
        assertThat(body().at("/tools/0/function/name").asText()).isEqualTo("get_weather");
    }

    @Test
    void additionalMessagesStayOnTheThread() {
        String thread = application.thread("One");

        complete(
                thread,
                application.assistant(),
                Map.of("additional_messages", List.of(Map.of("role", "user", "content", "Two"))));

        assertThat(application.messages(thread)).hasSize(3);
        assertThat(application.messages(thread).at("/1/content/0/text/value").asText())
                .isEqualTo("Two");
    }

    @Test
    void theLastMessagesAreAllThatIsToldWhereTheCallerWantsIt() {
        complete(
                application.thread("One", "Two", "Three"),
                application.assistant(Map.of("instructions", "Be brief")),
                Map.of("truncation_strategy", Map.of("type", "last_messages", "last_messages", 2)));

        assertThat(asked()).containsExactly("system: Be brief", "user: Two", "user: Three");
    }

    @Test
    void aBoundOfThePromptDropsTheMiddleOfTheThread() {
        String filler = "word ".repeat(150);

        complete(
                application.thread("First", filler + "a", filler + "b", "Last"),
                application.assistant(),
                Map.of("max_prompt_tokens", 256));

        assertThat(asked()).startsWith("user: First").endsWith("user: Last");
        assertThat(asked()).hasSizeBetween(2, 3);
    }

    @Test
    void aQuestionLongerThanTheBoundOfThePromptLeavesTheRunIncomplete() {
        int before = model.calls().size();

        JsonNode run = application.settle(
                application.thread("word ".repeat(600)), application.assistant(), Map.of("max_prompt_tokens", 256));

        assertThat(run.path("status").asText()).isEqualTo("incomplete");
        assertThat(run.at("/incomplete_details/reason").asText()).isEqualTo("max_prompt_tokens");
        assertThat(model.calls()).hasSize(before);
    }

    @Test
    void theBoundOfTheAnswerIsWhatEarlierCallsOfTheRunHaveLeft() {
        model.then(Script.inTurn(
                ModelTurn.turn().call("call_w", "get_weather", "{}"),
                ModelTurn.turn().say("Sunny")));
        String thread = application.thread("Weather?");
        JsonNode run =
                application.settle(thread, application.assistant("get_weather"), Map.of("max_completion_tokens", 300));
        assertThat(limit()).isEqualTo(300);

        application.submit(thread, run.path("id").asText(), "call_w", "sun").expect(200);
        application.settled(thread, run.path("id").asText());

        assertThat(limit()).isEqualTo(300 - 7);
    }

    @Test
    void theFormsOfTheAnswerAndTheEffortReachTheModel() {
        JsonNode schema = JsonText.parse("""
                {"type":"json_schema","json_schema":{"name":"reply","strict":true,
                 "schema":{"type":"object","properties":{"text":{"type":"string"}}}}}
                """);

        complete(
                application.thread("One"),
                application.assistant(),
                Map.of("response_format", schema, "reasoning_effort", "low"));

        assertThat(body().path("response_format")).isEqualTo(schema);
        assertThat(body().path("reasoning_effort").asText()).isEqualTo("low");
    }

    @Test
    void theWordAutoAsFormOfTheAnswerIsNotSent() {
        complete(application.thread("One"), application.assistant(Map.of("response_format", "auto")), Map.of());

        assertThat(body().has("response_format")).isFalse();
    }

    @Test
    void howFunctionsMayBeChosenReachesTheModelAndIsDemandedOnce() {
        model.then(Script.inTurn(
                ModelTurn.turn().call("call_w", "get_weather", "{}"),
                ModelTurn.turn().say("Sunny")));
        String thread = application.thread("Weather?");
        Map<String, ?> choice = Map.of("type", "function", "function", Map.of("name", "get_weather"));

        JsonNode run = application.settle(
                thread,
                application.assistant("get_weather"),
                Map.of("tool_choice", choice, "parallel_tool_calls", false));

        assertThat(body().path("tool_choice")).isEqualTo(JsonText.parse(JsonText.write(choice)));
        assertThat(body().path("parallel_tool_calls").asBoolean(true)).isFalse();
        assertThat(run.path("tool_choice")).isEqualTo(JsonText.parse(JsonText.write(choice)));
        application.submit(thread, run.path("id").asText(), "call_w", "sun").expect(200);
        application.settled(thread, run.path("id").asText());
        assertThat(body().has("tool_choice")).isFalse();
        assertThat(asked()).endsWith("assistant: null", "tool: sun");
    }

    @Test
    void theWordsForChoosingFunctionsReachTheModel() {
        for (String word : List.of("none", "required")) {
            complete(application.thread("One"), application.assistant("get_weather"), Map.of("tool_choice", word));

            assertThat(body().path("tool_choice").asText()).isEqualTo(word);
        }
    }

    @Test
    void onlyTheFirstCallIsMadeWhereCallsSideBySideAreNotAllowed() {
        model.then(ModelTurn.turn().call("call_w", "get_weather", "{}").call("call_t", "get_time", "{}"));

        JsonNode run = application.settle(
                application.thread("Weather?"),
                application.assistant("get_weather", "get_time"),
                Map.of("parallel_tool_calls", false));

        assertThat(run.at("/required_action/submit_tool_outputs/tool_calls")).hasSize(1);
    }

    @Test
    void aFunctionThatTheRunDoesNotKnowIsAnsweredToTheModel() {
        model.then(Script.inTurn(
                ModelTurn.turn().call("call_x", "launch", "{}"),
                ModelTurn.turn().say("Sorry")));

        complete(application.thread("Launch!"), application.assistant("get_weather"), Map.of());

        assertThat(asked())
                .containsExactly("user: Launch!", "assistant: null", "tool: There is no function named launch");
        JsonNode messages = body().path("messages");
        assertThat(messages.at("/1/tool_calls/0/id")).isEqualTo(messages.at("/2/tool_call_id"));
    }

    @Test
    void aModelThatCallsForEverIsStopped() {
        model.then(ModelTurn.turn().call("call_x", "launch", "{}"));

        JsonNode run =
                application.settle(application.thread("Launch!"), application.assistant("get_weather"), Map.of());

        assertThat(run.path("status").asText()).isEqualTo("failed");
        assertThat(run.at("/last_error/code").asText()).isEqualTo("server_error");
    }

    @Test
    void imagesReachTheModelAsTheyWereGiven() {
        Map<String, ?> image = Map.of("type", "image_url", "image_url", Map.of("url", "https://example.org/a.png"));
        String thread = application.thread();
        application
                .door()
                .post(
                        "/v1/threads/" + thread + "/messages",
                        Map.of(
                                "role",
                                "user",
                                "content",
                                List.of(Map.of("type", "text", "text", "What is it?"), image)))
                .expect(200);

        complete(thread, application.assistant(), Map.of());

        JsonNode content = body().at("/messages/0/content");
        assertThat(content.at("/0/text").asText()).isEqualTo("What is it?");
        assertThat(content.at("/1/image_url/url").asText()).isEqualTo("https://example.org/a.png");
    }

    private void complete(String thread, String assistant, Map<String, ?> fields) {
        JsonNode run = application.settle(thread, assistant, fields);
        assertThat(run.path("status").asText()).as(run::toString).isEqualTo("completed");
    }

    /** The request of the model's last call. */
    private JsonNode body() {
        return model.calls().get(model.calls().size() - 1).body();
    }

    private int limit() {
        JsonNode body = body();
        return body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt());
    }

    private List<String> asked() {
        List<String> lines = new ArrayList<>();
        body().path("messages")
                .forEach(message -> lines.add(message.path("role").asText() + ": "
                        + message.path("content").asText()));
        return lines;
    }
}
