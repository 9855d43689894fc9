package org.colloquy.web.console.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action in words.
 *
 * @param does what it does
 * @param said the words that it says, asks or sends; empty: none
 * @param note what else there is to know
 * @param ways where it may lead
 */
public record ActionText(String does, String said, String note, List<Way> ways) {

    /** More of a text is not read at a glance. */
    private static final int MOST = 400;

    static ActionText of(String does) {
        return new ActionText(does, "", "", List.of());
    }

    ActionText saying(@Nullable String text) {
        return new ActionText(does, text == null ? "" : Phrases.cut(text, MOST), note, ways);
    }

    ActionText noting(String... parts) {
        return new ActionText(does, said, Phrases.cut(Phrases.list(parts), MOST), ways);
    }

    ActionText leading(List<Way> there) {
        return new ActionText(does, said, note, List.copyOf(there));
    }
}
