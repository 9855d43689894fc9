package org.colloquy.api.widget;

import java.util.List;
import org.colloquy.api.run.FunctionCall;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor hears.
 *
 * @param texts Markdown
 * @param calls functions of the page that have to be called; the answer goes on when all have their output
 * @param lastId of the last message in a chatbot's session; null: there is none, or a plain assistant answers
 */
public record WidgetAnswer(
        List<String> texts,
        List<FunctionCall> calls,
        @Nullable String lastId) {

    /** Nothing for now. */
    public static final WidgetAnswer NOTHING = new WidgetAnswer(List.of(), List.of());

    /** What a plain assistant says. */
    public WidgetAnswer(List<String> texts, List<FunctionCall> calls) {
        this(texts, calls, null);
    }

    @Override
    public String toString() {
        return "WidgetAnswer[texts=" + texts.size() + ", calls=" + calls.size() + "]";
    }
}
