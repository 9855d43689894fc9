package org.colloquy.test.load;

import java.util.function.UnaryOperator;

/** Reads the data lines of a finished event stream. */
final class Events {

    private Events() {}

    /** Joins the texts that {@code text} finds in the data of each event. */
    static String joined(String stream, UnaryOperator<String> text) {
        StringBuilder joined = new StringBuilder();
        stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).trim())
                .forEach(data -> joined.append(text.apply(data)));
        return joined.toString();
    }
}
