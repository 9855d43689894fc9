package org.colloquy.core.widget;

import org.colloquy.api.message.MessageView;
import org.colloquy.api.message.Offer;

/** Messages as widgets take them: Markdown, in which a link to {@code button:} is something to press. */
final class Spoken {

    private Spoken() {}

    static String markdown(MessageView message) {
        StringBuilder words = new StringBuilder(message.content());
        if (message.imageUrl() != null) {
            words.append("\n![](")
                    .append(message.imageUrl().replace(")", "%29"))
                    .append(')');
        }
        Offer offer = message.offer();
        if (offer != null) {
            for (int number = 1; number <= offer.options().size(); number++) {
                words.append('\n').append(button(offer.options().get(number - 1), number));
            }
        }
        return words.toString();
    }

    /** What would end the link cannot stand inside; a number is the same answer. */
    private static String button(Offer.Option option, int number) {
        String label = option.label();
        String shown = option.description() == null ? label : label + ": " + option.description();
        boolean plain = label.equals(inLink(label)) && label.indexOf(')') < 0;
        return "[" + inLink(shown) + "](button:" + (plain ? label : String.valueOf(number)) + ")";
    }

    private static String inLink(String text) {
        return text.replace("](", "] (").replace('\n', ' ');
    }
}
