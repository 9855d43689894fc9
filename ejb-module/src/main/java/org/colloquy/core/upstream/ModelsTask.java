package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks a provider for its models. */
final class ModelsTask implements Task<List<JsonNode>> {

    private final Upstream upstream;
    private final Wire wire;

    ModelsTask(Upstream upstream, Wire wire) {
        this.upstream = upstream;
        this.wire = wire;
    }

    @Override
    public ReplySink<List<JsonNode>> sink() {
        return new ReplySink<>() {

            @Override
            void event(String data, JsonNode event) {
                throw Draft.invalid("a stream of models");
            }

            @Override
            List<JsonNode> whole(byte[] whole, JsonNode reply) {
                UpstreamErrors.requireNoError(reply);
                if (!reply.path("data").isArray()) {
                    throw Draft.invalid("no list of models");
                }
                List<JsonNode> models = new ArrayList<>();
                reply.path("data").forEach(models::add);
                return List.copyOf(models);
            }

            @Override
            List<JsonNode> ended() {
                throw Draft.invalid("a stream of models");
            }

            @Override
            boolean finished() {
                return false;
            }
        };
    }

    @Override
    public Exchange send(ReplySink<List<JsonNode>> sink, Instant deadline) {
        return wire.send(upstream, "models", null, sink, deadline);
    }

    @Override
    public boolean adapt(UpstreamException refusal) {
        return false;
    }

    @Override
    public void succeeded(List<JsonNode> models) {
        // Nothing to learn.
    }
}
