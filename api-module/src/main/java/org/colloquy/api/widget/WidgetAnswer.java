package org.colloquy.api.widget;

import java.util.List;
import org.colloquy.api.run.FunctionCall;

/**
 * What a visitor hears.
 *
 * @param texts Markdown
 * @param calls functions of the page that have to be called; the answer goes on when all have their output
 */
public record WidgetAnswer(List<String> texts, List<FunctionCall> calls) {

    /** Nothing for now. */
    public static final WidgetAnswer NOTHING = new WidgetAnswer(List.of(), List.of());

    @Override
    public String toString() {
        return "WidgetAnswer[texts=" + texts.size() + ", calls=" + calls.size() + "]";
    }
}
