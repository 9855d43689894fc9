package org.colloquy.core.platform;

import java.nio.charset.StandardCharsets;

/** Texts of variables, which may come from anywhere, as every database takes them: without NUL and halves of characters. */
public final class Storable {

    private Storable() {}

    /** The text as it can be stored. */
    public static String text(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\0", "");
    }

    /** The same, cut where it is longer. */
    public static String text(String text, int longest) {
        return text(text.length() <= longest ? text : text.substring(0, longest));
    }
}
