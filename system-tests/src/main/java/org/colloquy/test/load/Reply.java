package org.colloquy.test.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * An HTTP answer, read to its end.
 *
 * @param firstTokenNanos time from sending to the first piece of a streamed answer; 0 when it was not streamed
 */
record Reply(int status, Buffer body, long firstTokenNanos) {

    JsonObject json() {
        try {
            return body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw new IllegalStateException("not a JSON object: " + excerpt(), e);
        }
    }

    /** The body of an answer that had to be {@code expected}. */
    JsonObject require(int expected) {
        if (status != expected) {
            throw new IllegalStateException("status " + status + " instead of " + expected + ": " + excerpt());
        }
        return json();
    }

    String excerpt() {
        String text = body.toString();
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }
}
