package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions as models call them: in runs, with the role of whoever started the run. */
@AgainstServer
class FunctionsInRunsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Colloquy colloquy;

    FunctionsInRunsIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "user | users_only | a user",
                "user | administrators_only | {'error':'The role of the caller does not allow this function'}",
                "user | guarded_for_users | a user",
                "user | guarded_for_administrators | {'error':'The role of the caller does not allow this function'}",
                "user | tell_roles | {'admin':false,'user':true,'opens':false}",
                "admin | administrators_only | an administrator",
                "admin | guarded_for_administrators | an administrator",
                "admin | users_only | {'error':'The role of the caller does not allow this function'}",
                "admin | tell_roles | {'admin':true,'user':false,'opens':true}",
            })
    void aFunctionHasTheRoleOfWhoeverStartedTheRun(String role, String function, String output) {
        Colloquy caller = colloquy.as(colloquy.issueKey(role).secret());

        List<String> outputs = run(caller, "call " + function + " {}", function);

        assertThat(outputs).containsExactly(output.replace('\'', '"'));
    }

    @Test
    void severalCallsOfOneTurnAreAllAnswered() {
        List<String> outputs = run(
                colloquy,
                "call say_something {}\ncall refuse {}\ncall paint_room {\"room\":1}\ncall break_down {not json",
                "say_something",
                "refuse",
                "paint_room",
                "break_down");

        assertThat(outputs)
                .containsExactly(
                        "plain words",
                        "{\"error\":\"Come back on Monday\"}",
                        "{\"error\":\"The arguments are not valid: paint is missing\"}",
                        "{\"error\":\"The arguments are not valid: they must be one JSON object\"}");
    }

    @Test
    void aFunctionKnowsItsRunAndItsThread() {
        JsonNode context = JsonText.parse(
                run(colloquy, "call tell_context {}", "tell_context").get(0));

        assertThat(context.path("run").asText()).startsWith("run_");
        assertThat(context.path("thread").asText()).startsWith("thread_");
        assertThat(context.path("call").asText()).isNotBlank();
        assertThat(context.path("same").asText()).isEqualTo("true");
    }

    private static List<String> run(Colloquy caller, String question, String... functions) {
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
