package org.colloquy.core.upstream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * REST clients, built once per address and set of headers and kept, because building one costs more than a call. Keys are not
 * part of a client: they go with each call.
 */
@ApplicationScoped
class UpstreamClients {

    /** Far more addresses than a server talks to; reached only by somebody who tries addresses, who then pays for it. */
    private static final int KEPT = 200;

    private final Map<Target, ChatCompletionsApi> clients = new ConcurrentHashMap<>();

    @Inject
    private UpstreamExecutor executor;

    private record Target(String baseUrl, Map<String, String> headers) {}

    ChatCompletionsApi get(Upstream upstream) {
        if (clients.size() >= KEPT) {
            close();
        }
        return clients.computeIfAbsent(new Target(upstream.baseUrl(), upstream.headers()), this::build);
    }

    @PreDestroy
    void close() {
        clients.values().removeIf(client -> {
            release(client);
            return true;
        });
    }

    private ChatCompletionsApi build(Target target) {
        int connections = executor.bound();
        RestClientBuilder builder = RestClientBuilder.newBuilder()
                .baseUri(URI.create(target.baseUrl()))
                .connectTimeout(UpstreamSettings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(UpstreamSettings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                // Every status is ours to read; an exception would hide headers such as Retry-After.
                .property("microprofile.rest.client.disable.default.mapper", true)
                // Without these WildFly's client has a handful of connections whatever the executor allows.
                .property("resteasy.connectionPoolSize", connections)
                .property("resteasy.maxPooledPerRoute", connections);
        if (!target.headers().isEmpty()) {
            builder.register(new ExtraHeaders(target.headers()));
        }
        return builder.build(ChatCompletionsApi.class);
    }

    private static void release(ChatCompletionsApi client) {
        try {
            if (client instanceof Closeable closeable) {
                closeable.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
