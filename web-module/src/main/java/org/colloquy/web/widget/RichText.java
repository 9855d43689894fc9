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
        Links links = new Links(markdown);
        int at = 0;
        while (at < markdown.length()) {
            Link link = links.at(at);
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

    private record Link(boolean picture, String title, String target, int end) {}

    /** The links of a text, asked for from its beginning to its end. */
    private static final class Links {

        private final String text;
        private final Next middle;
        private final Next end;
        private final Next lineEndInTitle;
        private final Next lineEndInTarget;

        private Links(String text) {
            this.text = text;
            middle = new Next(text, "](");
            end = new Next(text, ")");
            lineEndInTitle = new Next(text, "\n");
            lineEndInTarget = new Next(text, "\n");
        }

        @Nullable
        Link at(int at) {
            boolean picture = text.startsWith("![", at);
            if (!picture && text.charAt(at) != '[') {
                return null;
            }
            int title = at + (picture ? 2 : 1);
            int titleEnd = middle.from(title);
            int target = titleEnd + 2;
            if (titleEnd - title >= LONGEST || lineEndInTitle.from(title) < titleEnd || target > text.length()) {
                return null;
            }
            int targetEnd = end.from(target);
            if (targetEnd - target >= LONGEST
                    || lineEndInTarget.from(target) < targetEnd
                    || targetEnd == text.length()) {
                return null;
            }
            return new Link(
                    picture,
                    text.substring(title, titleEnd),
                    text.substring(target, targetEnd).strip(),
                    targetEnd + 1);
        }
    }

    /** Where a piece of text stands next. Who asks goes forwards, so no character is looked at twice. */
    private static final class Next {

        private final String text;
        private final String piece;
        private int found = -1;

        private Next(String text, String piece) {
            this.text = text;
            this.piece = piece;
        }

        /** At or after this place; the text's length where it does not stand any more. */
        int from(int at) {
            if (found < at) {
                int next = text.indexOf(piece, at);
                found = next < 0 ? text.length() : next;
            }
            return found;
        }
    }
}
