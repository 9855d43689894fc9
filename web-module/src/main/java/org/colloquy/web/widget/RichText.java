package org.colloquy.web.widget;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what a chat window shows besides words: the first picture {@code ![…](https://…)} and buttons, which an assistant
 * writes as {@code [Title](button:payload)}. One pass over the text, no regular expression.
 */
record RichText(String text, @Nullable String image, List<Button> buttons) {

    /** Something to press; the payload is said in the visitor's name. */
    record Button(String title, String payload) {}

    private static final String BUTTON = "button:";
    private static final int MOST_BUTTONS = 10;
    private static final int LONGEST = 2_000;

    static RichText of(String markdown) {
        StringBuilder rest = new StringBuilder();
        List<Button> buttons = new ArrayList<>();
        String image = null;
        int at = 0;
        while (at < markdown.length()) {
            Link link = Link.at(markdown, at);
            if (link != null && link.picture() && image == null && isWebAddress(link.target())) {
                image = link.target();
                at = link.end();
            } else if (link != null
                    && !link.picture()
                    && link.target().startsWith(BUTTON)
                    && buttons.size() < MOST_BUTTONS) {
                buttons.add(new Button(link.title(), link.target().substring(BUTTON.length())));
                at = link.end();
            } else {
                rest.append(markdown.charAt(at));
                at++;
            }
        }
        return new RichText(rest.toString().strip(), image, buttons);
    }

    /** The text as it was, with what can be pressed as numbered lines, for engines that know no buttons. */
    String inWords(String markdown) {
        if (buttons.isEmpty()) {
            return markdown;
        }
        StringBuilder words = new StringBuilder(text);
        if (image != null) {
            words.append("\n\n![](").append(image).append(')');
        }
        words.append("\n");
        for (int number = 1; number <= buttons.size(); number++) {
            words.append('\n')
                    .append(number)
                    .append(". ")
                    .append(buttons.get(number - 1).title());
        }
        return words.toString();
    }

    private static boolean isWebAddress(String target) {
        return target.startsWith("https://") || target.startsWith("http://");
    }

    private record Link(boolean picture, String title, String target, int end) {

        static @Nullable Link at(String text, int at) {
            boolean picture = text.startsWith("![", at);
            if (!picture && text.charAt(at) != '[') {
                return null;
            }
            int titleAt = at + (picture ? 2 : 1);
            int middle = find(text, "](", titleAt);
            int end = middle < 0 ? -1 : find(text, ")", middle + 2);
            return end < 0
                    ? null
                    : new Link(
                            picture,
                            text.substring(titleAt, middle),
                            text.substring(middle + 2, end).strip(),
                            end + 1);
        }

        private static int find(String text, String what, int from) {
            int limit = Math.min(text.length(), from + LONGEST);
            for (int i = from; i < limit; i++) {
                if (text.startsWith(what, i)) {
                    return i;
                }
                if (text.charAt(i) == '\n') {
                    return -1;
                }
            }
            return -1;
        }
    }
}
