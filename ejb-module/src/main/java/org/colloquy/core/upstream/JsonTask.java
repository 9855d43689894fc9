package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request for a JSON object.
 *
 * @param body null: it is only read
 */
record JsonTask(Upstream upstream, String path, @Nullable JsonNode body, Wire wire) implements Task<JsonNode> {

    @Override
    public ReplySink<JsonNode> sink() {
        return new ReplySink<>() {

            @Override
            void event(String data, JsonNode event) {
                throw Draft.invalid("a stream");
            }

            @Override
            JsonNode whole(byte[] whole, JsonNode reply) {
                UpstreamErrors.requireNoError(reply);
                if (!reply.isObject()) {
                    throw Draft.invalid("no object");
                }
                return reply;
            }

            @Override
            JsonNode ended() {
                throw Draft.invalid("a stream");
            }

            @Override
            boolean finished() {
                return false;
            }
        };
    }

    @Override
    public Exchange send(ReplySink<JsonNode> sink, Instant deadline) {
        JsonNode sent = body;
        return wire.send(
                upstream,
                path,
                sent == null ? null : Json.write(sent).getBytes(StandardCharsets.UTF_8),
                sink,
                deadline);
    }

    @Override
    public boolean adapt(UpstreamException refusal) {
        return false;
    }

    @Override
    public void succeeded(JsonNode reply) {
        // Nothing to learn.
    }
}
