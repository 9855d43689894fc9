package org.colloquy.core.upstream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.colloquy.api.error.ErrorCode;

/** Stops reading a reply that is too large or takes too long in all, however steadily its bytes trickle. */
final class BoundedStream extends FilterInputStream {

    private final Instant deadline;
    private final Supplier<Instant> now;
    private long left;

    BoundedStream(InputStream in, long maxBytes, Instant deadline, Supplier<Instant> now) {
        super(in);
        this.left = maxBytes;
        this.deadline = deadline;
        this.now = now;
    }

    @Override
    public int read() throws IOException {
        check();
        int value = super.read();
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        int count = super.read(buffer, offset, length);
        left -= Math.max(count, 0);
        return count;
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
