package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Hands a request through as it is. */
final class RelayTask implements Task<RelayReply> {

    private final Upstream upstream;
    private final byte[] body;
    private final RelayListener listener;
    private final Wire wire;

    RelayTask(Upstream upstream, byte[] body, RelayListener listener, Wire wire) {
        this.upstream = upstream;
        this.body = body.clone();
        this.listener = listener;
        this.wire = wire;
    }

    @Override
    public ReplySink<RelayReply> sink() {
        return new ReplySink<>() {

            private boolean finished;

            @Override
            void event(String data, JsonNode event) {
                UpstreamErrors.requireNoError(event);
                finished |= event.path("choices").path(0).hasNonNull("finish_reason");
                listener.onData(data);
            }

            @Override
            RelayReply whole(byte[] whole, JsonNode reply) {
                UpstreamErrors.requireNoError(reply);
                if (!reply.isObject()) {
                    throw Draft.invalid("no object");
                }
                return new RelayReply(whole);
            }

            @Override
            RelayReply ended() {
                return new RelayReply(null);
            }

            @Override
            boolean finished() {
                return finished;
            }
        };
    }

    @Override
    public Exchange send(ReplySink<RelayReply> sink, Instant deadline) {
        return wire.send(upstream, "chat/completions", body, sink, deadline);
    }

    @Override
    public boolean adapt(UpstreamException refusal) {
        return false;
    }

    @Override
    public void succeeded(RelayReply reply) {
        // Nothing to learn from a request that is not ours.
    }
}
