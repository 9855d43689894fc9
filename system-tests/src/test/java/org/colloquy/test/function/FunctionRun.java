package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;

/** A run whose model calls functions. */
final class FunctionRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FunctionRun() {}

    /** Starts a run of an assistant with these functions, and tells what they gave the sandbox model. */
    static List<String> outputs(Colloquy caller, String question, String... functions) {
        List<Map<String, Object>> tools = Arrays.stream(functions)
                .map(name -> Map.<String, Object>of("type", "function", "function", Map.of("name", name)))
                .toList();
        String assistant = caller.door()
                .post("/v1/assistants", Map.of("model", "sandbox", "tools", tools))
                .expect(200)
                .id();
        Reply run = caller.door()
                .post(
                        "/v1/threads/runs",
                        Map.of(
                                "assistant_id",
                                assistant,
                                "thread",
                                Map.of("messages", List.of(Map.of("role", "user", "content", question)))))
                .expect(200);
        String path = "/v1/threads/" + run.text("/thread_id") + "/runs/" + run.id();
        Eventually.within(
                PATIENCE,
                () -> assertThat(caller.door().get(path).expect(200).text("/status"))
                        .isEqualTo("completed"));
        JsonNode steps =
                caller.door().get(path + "/steps?order=asc").expect(200).json();
        return steps.at("/data/0/step_details/tool_calls").findValuesAsText("output");
    }
}
