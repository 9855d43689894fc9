package org.colloquy.core.upstream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request that was handed through ended. */
public final class RelayReply {

    private final byte @Nullable [] body;

    RelayReply(byte @Nullable [] body) {
        this.body = body;
    }

    /** The JSON object that came in one piece; empty when the reply was a stream, which the listener has heard by then. */
    public Optional<byte[]> body() {
        return Optional.ofNullable(body);
    }
}
