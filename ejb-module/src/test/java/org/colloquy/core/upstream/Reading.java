package org.colloquy.core.upstream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.core.metrics.Meters;

/** Reads replies that no wire brought, in pieces of any size. */
final class Reading {

    private final Heard heard = new Heard();
    private final UpstreamProtocol protocol;

    Reading(UpstreamProtocol protocol) {
        this.protocol = protocol;
    }

    /** What the listener was told. */
    List<String> heard() {
        return heard.lines();
    }

    /** The reply, or the failure, of a body whose bytes come so many at a time. */
    ModelReply read(String body, int piece) {
        ReplySink<ModelReply> sink = task().sink();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            for (int from = 0; from < bytes.length; from += piece) {
                sink.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece)));
            }
            sink.end();
        } catch (UpstreamException e) {
            sink.fail(e);
        }
        try {
            return sink.outcome().join();
        } catch (CompletionException e) {
            throw (UpstreamException) e.getCause();
        }
    }

    private ModelTask task() {
        Upstream upstream =
                new Upstream("cred_1", "http://model/v1", null, AuthHeader.BEARER, null, Map.of(), protocol, null);
        ModelRequest request = ModelRequest.of("asked-for", List.of(Turn.User.of("Hi")), null, null);
        Wire wire = new Wire(Runnable::run, new Watch(Instant::now), Instant::now);
        return new ModelTask(upstream, request, heard, wire, new Habits(), new Meters());
    }
}
