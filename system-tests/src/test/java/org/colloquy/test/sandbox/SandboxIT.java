package org.colloquy.test.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.EventStream;
import org.junit.jupiter.api.Test;

/** The sandbox speaks OpenAI's wire format over HTTP, without a key. */
@AgainstServer
class SandboxIT {

    private static final String COMPLETIONS = "/sandbox/v1/chat/completions";
    private static final List<Map<String, Object>> TOOLS = List.of(tool("weather"), tool("clock"));

    private final Door door;

    SandboxIT(Colloquy colloquy) {
        this.door = Door.at(colloquy.door().base());
    }

    @Test
    void itAnswersACompletionAndSaysWhatItIs() {
        JsonNode completion = complete(List.of(user("Hello")));

        assertThat(completion.path("object").asText()).isEqualTo("chat.completion");
        assertThat(completion.at("/choices/0/message/role").asText()).isEqualTo("assistant");
        assertThat(completion.at("/choices/0/message/content").asText()).contains("sandbox", "Hello");
        assertThat(completion.at("/usage/total_tokens").asInt()).isPositive();
    }

    @Test
    void theSameRequestGetsTheSameAnswer() {
        String first = complete(List.of(user("Again"))).at("/choices/0/message").toString();

        assertThat(complete(List.of(user("Again"))).at("/choices/0/message")).hasToString(first);
    }

    @Test
    void itStreamsTheSameAnswerInPiecesUpToTheDoneMark() {
        String whole = complete(List.of(user("Stream this")))
                .at("/choices/0/message/content")
                .asText();

        List<EventStream.Event> events = door.stream(
                        COMPLETIONS, Map.of("model", "x", "stream", true, "messages", List.of(user("Stream this"))))
                .expectStream()
                .all();

        assertThat(events.get(events.size() - 1).data()).isEqualTo("[DONE]");
        StringBuilder text = new StringBuilder();
        events.subList(0, events.size() - 1)
                .forEach(event ->
                        text.append(event.json().at("/choices/0/delta/content").asText()));
        assertThat(text).hasToString(whole);
        assertThat(events).hasSizeGreaterThan(5);
    }

    @Test
    void itListsItsModel() {
        assertThat(door.get("/sandbox/v1/models").expect(200).text("/data/0/id"))
                .isEqualTo("sandbox");
    }

    @Test
    void aLineCallsAFunctionWithItsArgumentsAndSeveralLinesCallSeveral() {
        JsonNode calls = complete(List.of(user("call weather {\"city\":\"Bonn\"}\ncall clock {}")))
                .at("/choices/0/message/tool_calls");

        assertThat(calls).hasSize(2);
        assertThat(calls.at("/0/function/name").asText()).isEqualTo("weather");
        assertThat(calls.at("/0/function/arguments").asText()).isEqualTo("{\"city\":\"Bonn\"}");
        assertThat(calls.at("/1/function/name").asText()).isEqualTo("clock");
    }

    @Test
    void aFunctionThatIsNotAmongTheToolsIsNotCalled() {
        JsonNode choice = complete(List.of(user("call launch {}"))).at("/choices/0");

        assertThat(choice.at("/message").has("tool_calls")).isFalse();
        assertThat(choice.path("finish_reason").asText()).isEqualTo("stop");
    }

    @Test
    void afterTheResultsItQuotesThem() {
        JsonNode call = complete(List.of(user("call weather {}"))).at("/choices/0/message");

        JsonNode answer = complete(List.of(
                user("call weather {}"),
                call,
                Map.of(
                        "role", "tool",
                        "tool_call_id", call.at("/tool_calls/0/id").asText(),
                        "content", "19 degrees and sunny")));

        assertThat(answer.at("/choices/0/message/content").asText()).contains("19 degrees and sunny");
    }

    @Test
    void latencyAndFaultsAreSetPerRequestByHeader() {
        door.with("X-Sandbox-Fault", "429")
                .with("X-Sandbox-Retry-After", "7")
                .post(COMPLETIONS, Map.of("model", "x", "messages", List.of(user("Hello"))))
                .expect(429);
        long start = System.nanoTime();

        door.with("X-Sandbox-Latency", "500")
                .post(COMPLETIONS, Map.of("model", "x", "messages", List.of(user("Hello"))))
                .expect(200);

        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(500);
    }

    private JsonNode complete(List<?> messages) {
        return door.post(COMPLETIONS, Map.of("model", "x", "messages", messages, "tools", TOOLS))
                .expect(200)
                .json();
    }

    private static Map<String, String> user(String text) {
        return Map.of("role", "user", "content", text);
    }

    private static Map<String, Object> tool(String name) {
        return Map.of("type", "function", "function", Map.of("name", name, "parameters", Map.of("type", "object")));
    }
}
