package org.colloquy.core.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes a content on until there is too much of it. */
final class BoundedContent extends FilterInputStream {

    private long left;

    BoundedContent(InputStream content, long most) {
        super(content);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLargeException {
        left -= read;
        if (left < 0) {
            throw new TooLargeException();
        }
    }

    /** There was more than a file may have. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("file too large");
        }
    }
}
