package org.colloquy.core.upstream;

import org.jspecify.annotations.Nullable;

/** A part of what a person said or showed. */
public sealed interface Part {

    /** Words. */
    record Text(String text) implements Part {

        @Override
        public String toString() {
            return "Text[]";
        }
    }

    /**
     * A picture.
     *
     * @param url {@code https:}, which the provider fetches, or {@code data:}
     * @param detail {@code auto}, {@code low} or {@code high}; null is the provider's choice
     */
    record Image(String url, @Nullable String detail) implements Part {

        @Override
        public String toString() {
            return "Image[detail=" + detail + "]";
        }
    }
}
