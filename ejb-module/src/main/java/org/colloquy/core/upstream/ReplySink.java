package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of a good reply. Looks at the first of them and not at the content type, because a stream may be answered whole
 * and a whole as a stream. Used by one thread at a time.
 */
abstract class ReplySink<R> {

    private final CompletableFuture<R> outcome = new CompletableFuture<>();
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private final EventLines lines = new EventLines(this::tell);
    private @Nullable Boolean streamed;

    /** What comes of it. */
    final CompletableFuture<R> outcome() {
        return outcome;
    }

    private void tell(String data, JsonNode event) {
        if (!outcome.isDone()) {
            event(data, event);
        }
    }

    /** The text and the JSON of one event of a stream. */
    abstract void event(String data, JsonNode event);

    /** A reply in one piece. */
    abstract R whole(byte[] body, JsonNode reply);

    /** The reply after the last event. */
    abstract R ended();

    /** Whether the stream has said how it ends, so that its mark of the end may be missing. */
    abstract boolean finished();

    final void accept(byte[] bytes) {
        if (outcome.isDone()) {
            return;
        }
        if (streamed == null) {
            streamed = streamed(bytes);
        }
        if (Boolean.FALSE.equals(streamed)) {
            whole.writeBytes(bytes);
        } else if (streamed != null) {
            lines.accept(bytes);
            if (lines.done()) {
                outcome.complete(ended());
            }
        }
    }

    final void end() {
        if (outcome.isDone()) {
            return;
        }
        if (Boolean.TRUE.equals(streamed)) {
            lines.end();
            if (!lines.done() && !finished()) {
                throw UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "stream cut");
            }
            outcome.complete(ended());
        } else {
            byte[] body = whole.toByteArray();
            JsonNode reply = Lenient.find(body).orElseThrow(() -> Draft.invalid("not JSON"));
            outcome.complete(whole(body, reply));
        }
    }

    /** Nothing more comes. A stream that had said how it ends has lost nothing but its usage. */
    final void fail(UpstreamException why) {
        if (!outcome.isDone()
                && Boolean.TRUE.equals(streamed)
                && finished()
                && why.code() != ErrorCode.MODEL_CANCELLED) {
            try {
                outcome.complete(ended());
            } catch (UpstreamException e) {
                outcome.completeExceptionally(e);
            }
        } else {
            outcome.completeExceptionally(why);
        }
    }

    /** Null while only white space and the mark of UTF-8 have come; what begins like no field of a stream is one piece. */
    private static @Nullable Boolean streamed(byte[] bytes) {
        for (byte next : bytes) {
            if (next >= 0 && !Character.isWhitespace(next)) {
                return ":deir".indexOf(next) >= 0;
            }
        }
        return null;
    }
}
