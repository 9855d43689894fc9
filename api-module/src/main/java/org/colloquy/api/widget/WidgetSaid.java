package org.colloquy.api.widget;

/**
 * Something that a visitor was told.
 *
 * @param id of the message, which the next question for more begins after
 * @param text Markdown
 */
public record WidgetSaid(String id, String text) {

    @Override
    public String toString() {
        return "WidgetSaid[" + id + "]";
    }
}
