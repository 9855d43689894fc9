package org.colloquy.core.upstream;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some providers refuse by name although others want it; all of it can be left out or called otherwise. */
enum Parameter {
    MAX_TOKENS("max_tokens|max_completion_tokens"),
    TEMPERATURE("temperature"),
    TOP_P("top_p"),
    PARALLEL_TOOL_CALLS("parallel_tool_calls"),
    STREAM_OPTIONS("stream_options"),
    REASONING_EFFORT("reasoning_effort|reasoning|reasoning\\.effort");

    private final Pattern names;

    Parameter(String names) {
        this.names = Pattern.compile("(?<![A-Za-z0-9_])(?:" + names + ")(?![A-Za-z0-9_])");
    }

    /** Those that a provider's complaint names. */
    static Set<Parameter> namedIn(String complaint) {
        return Stream.of(values())
                .filter(parameter -> parameter.names.matcher(complaint).find())
                .collect(Collectors.toUnmodifiableSet());
    }
}
