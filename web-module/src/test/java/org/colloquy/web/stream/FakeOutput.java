package org.colloquy.web.stream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection that takes bytes when told to, and insists on being asked first. */
public final class FakeOutput extends ServletOutputStream {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private @Nullable WriteListener listener;
    private boolean asked;
    int capacity = Integer.MAX_VALUE;
    boolean broken;
    int flushes;

    public void takes(int events) throws IOException {
        capacity = events;
        if (listener != null) {
            listener.onWritePossible();
        }
    }

    public String text() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isReady() {
        asked = capacity > 0;
        return asked;
    }

    @Override
    public void setWriteListener(WriteListener writeListener) {
        listener = writeListener;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        use();
        taken.write(bytes, offset, length);
    }

    @Override
    public void write(int value) throws IOException {
        use();
        taken.write(value);
    }

    @Override
    public void flush() throws IOException {
        use();
        flushes++;
    }

    private void use() throws IOException {
        if (broken) {
            throw new IOException("connection reset");
        }
        if (!asked) {
            throw new IllegalStateException("written without asking");
        }
        asked = false;
        if (capacity != Integer.MAX_VALUE) {
            capacity--;
        }
    }
}
