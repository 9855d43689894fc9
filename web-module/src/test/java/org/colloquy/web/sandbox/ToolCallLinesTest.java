package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToolCallLinesTest {

    private static final Set<String> KNOWN = Set.of("weather", "time-of_day");

    @ParameterizedTest
    @MethodSource
    void linesBecomeCalls(String message, List<FunctionCall> calls) {
        assertThat(ToolCallLines.parse(message, KNOWN)).isEqualTo(calls);
    }

    static Stream<Arguments> linesBecomeCalls() {
        return Stream.of(
                arguments("call weather {\"city\":\"Bonn\"}", calls("weather", "{\"city\":\"Bonn\"}")),
                arguments("  call   weather   {\"a\": 1}  ", calls("weather", "{\"a\": 1}")),
                arguments("call weather", calls("weather", "{}")),
                arguments("call weather {broken", calls("weather", "{broken")),
                arguments("call weather {}\r\ncall time-of_day {}\n", calls("weather", "{}", "time-of_day", "{}")),
                arguments("Please\ncall weather {}\nthank you", calls("weather", "{}")),
                arguments("call unknown {}\ncall weather {}", calls("weather", "{}")),
                arguments("call unknown {}", calls()),
                arguments("call weather now", calls()),
                arguments("callweather {}", calls()),
                arguments("Call weather {}", calls()),
                arguments("we call weather {}", calls()),
                arguments("call " + "w".repeat(65) + " {}", calls()),
                arguments("", calls()));
    }

    @Test
    void aMessageCannotAskForCallsWithoutEnd() {
        assertThat(ToolCallLines.parse("call weather\n".repeat(1_000), KNOWN)).hasSize(ToolCallLines.MAX_CALLS);
    }

    private static List<FunctionCall> calls(String... namesAndArguments) {
        return Stream.iterate(0, i -> i < namesAndArguments.length, i -> i + 2)
                .map(i -> new FunctionCall(namesAndArguments[i], namesAndArguments[i + 1]))
                .toList();
    }
}
