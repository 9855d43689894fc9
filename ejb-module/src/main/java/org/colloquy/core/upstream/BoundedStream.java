package org.colloquy.core.upstream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.colloquy.api.error.ErrorCode;

/**
 * Stops reading a reply that is too large or takes too long in all, however steadily its bytes trickle; and notices when one
 * ends before its announced length, which not every HTTP client does.
 */
final class BoundedStream extends FilterInputStream {

    private final Instant deadline;
    private final Supplier<Instant> now;
    private final long announced;
    private long consumed;
    private long left;

    /** Bounds a reply; {@code announced} is its length as the provider gives it, negative when it does not. */
    BoundedStream(InputStream in, long announced, long maxBytes, Instant deadline, Supplier<Instant> now) {
        super(in);
        this.announced = announced;
        this.left = maxBytes;
        this.deadline = deadline;
        this.now = now;
    }

    @Override
    public int read() throws IOException {
        check();
        int value = super.read();
        count(value < 0 ? value : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    private void count(int bytes) {
        if (bytes < 0 && consumed < announced) {
            throw UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "reply cut");
        }
        consumed += Math.max(bytes, 0);
        left -= Math.max(bytes, 0);
    }

    private void check() {
        if (left <= 0) {
            throw UpstreamException.of(ErrorCode.MODEL_REPLY_INVALID, "reply too large");
        }
        if (now.get().isAfter(deadline)) {
            throw UpstreamException.of(ErrorCode.MODEL_TIMEOUT, "reply too slow");
        }
    }
}
