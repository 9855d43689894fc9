package org.colloquy.test.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions as models call them: in runs, with the role of whoever started the run. */
@AgainstServer
class FunctionsInRunsIT {

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
                "admin | administrators_only | an administrator",
                "admin | users_only | {'error':'The role of the caller does not allow this function'}",
            })
    void aFunctionHasTheRoleOfWhoeverStartedTheRun(String role, String function, String output) {
        Colloquy caller = colloquy.as(colloquy.issueKey(role).secret());

        List<String> outputs = FunctionRun.outputs(caller, "call " + function + " {}", function);

        assertThat(outputs).containsExactly(output.replace('\'', '"'));
    }

    @Test
    void severalCallsOfOneTurnAreAllAnswered() {
        List<String> outputs = FunctionRun.outputs(
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
        JsonNode context = JsonText.parse(FunctionRun.outputs(colloquy, "call tell_context {}", "tell_context")
                .get(0));

        assertThat(context.path("run").asText()).startsWith("run_");
        assertThat(context.path("thread").asText()).startsWith("thread_");
        assertThat(context.path("call").asText()).isNotBlank();
        assertThat(context.path("same").asText()).isEqualTo("true");
    }
}
