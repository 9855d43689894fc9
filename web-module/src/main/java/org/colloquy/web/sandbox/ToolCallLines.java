package org.colloquy.web.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds {@code call NAME {json}} among the lines of a message. */
final class ToolCallLines {

    /** As many calls as a provider makes in one turn. */
    static final int MAX_CALLS = 128;

    private static final Pattern LINE = Pattern.compile("\\s*call\\s+([A-Za-z0-9_-]{1,64})(?:\\s+(\\{.*))?\\s*");

    private ToolCallLines() {}

    /** The calls of functions with one of the known names, in order; all other lines are only text. */
    static List<FunctionCall> parse(String message, Set<String> known) {
        return message.lines()
                .flatMap(ToolCallLines::parseLine)
                .filter(call -> known.contains(call.name()))
                .limit(MAX_CALLS)
                .toList();
    }

    private static Stream<FunctionCall> parseLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Stream.empty();
        }
        String arguments = matcher.group(2);
        return Stream.of(new FunctionCall(
                matcher.group(1), arguments == null ? FunctionCall.NO_ARGUMENTS : arguments.stripTrailing()));
    }
}
