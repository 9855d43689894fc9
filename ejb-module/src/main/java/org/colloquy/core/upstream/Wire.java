package org.colloquy.core.upstream;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.colloquy.api.credential.AuthHeader;
import org.jspecify.annotations.Nullable;

/** The wire to all providers: one client, whose connections are kept per address. */
final class Wire {

    private final Executor executor;
    private final HttpClient client;
    private final Watch watch;
    private final Supplier<Instant> now;

    Wire(Executor executor, Watch watch, Supplier<Instant> now) {
        this.executor = executor;
        this.watch = watch;
        this.now = now;
        // HTTP/2 would put all calls to a provider on one connection and fail those beyond its limit of streams.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(UpstreamSettings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    /** Sends a request; what becomes of it the sink hears. */
    Exchange send(Upstream upstream, String path, byte @Nullable [] body, ReplySink<?> sink, Instant deadline) {
        return send(upstream, path, "application/json", body, sink, deadline);
    }

    /** The same for a body of another type. */
    Exchange send(
            Upstream upstream, String path, String type, byte @Nullable [] body, ReplySink<?> sink, Instant deadline) {
        Exchange exchange = new Exchange(sink, deadline, now);
        watch.add(exchange);
        try {
            HttpRequest request = request(upstream, path, type, body);
            exchange.sent(client.sendAsync(request, exchange::head), executor);
        } catch (IllegalArgumentException e) {
            // An address that is none. Its text may hold a key, so the message is not ours to repeat.
            exchange.abort(UpstreamErrors.ofFailure(e));
        }
        return exchange;
    }

    private static HttpRequest request(Upstream upstream, String path, String type, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(upstream, path));
        if (body == null) {
            request.GET();
        } else {
            request.POST(BodyPublishers.ofByteArray(body)).header("Content-Type", type);
        }
        request.header("Accept", "application/json, text/event-stream").header("User-Agent", "Colloquy");
        upstream.headers().forEach(request::setHeader);
        String key = upstream.apiKey();
        if (key != null) {
            if (upstream.authHeader() == AuthHeader.API_KEY) {
                request.setHeader("api-key", key);
            } else {
                request.setHeader("Authorization", "Bearer " + key);
            }
        }
        return request.build();
    }

    private static URI address(Upstream upstream, String path) {
        String base = upstream.baseUrl();
        String version = upstream.apiVersion();
        return URI.create((base.endsWith("/") ? base : base + "/")
                + path
                + (version == null
                        ? ""
                        : (path.contains("?") ? "&" : "?") + "api-version="
                                + URLEncoder.encode(version, StandardCharsets.UTF_8)));
    }
}
