package org.colloquy.core.template;

import java.io.Writer;

/** Holds a text up to a length. */
final class BoundedWriter extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int max;

    BoundedWriter(int max) {
        this.max = max;
    }

    @Override
    public void write(char[] more, int from, int length) {
        if (text.length() + length > max) {
            throw new Template.TooLongException();
        }
        text.append(more, from, length);
    }

    @Override
    public void flush() {
        // it is all in memory
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
