package org.colloquy.test.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The HTTP side of one caller: an address and the headers that go with every request. */
public final class Door {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final Map<String, String> headers;

    private Door(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Somebody without a key. */
    public static Door at(URI base) {
        return new Door(base, Map.of());
    }

    /** The same caller with one header more. */
    public Door with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Door(base, more);
    }

    /** The address of the server. */
    public URI base() {
        return base;
    }

    public Reply get(String path) {
        return send("GET", path, null, null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, "application/json", JsonText.write(body));
    }

    public Reply patch(String path, Object body) {
        return send("PATCH", path, "application/json", JsonText.write(body));
    }

    /** Sends exactly this, however wrong it is. */
    public Reply send(String method, String path, @Nullable String contentType, @Nullable String body) {
        return exchange(request(method, path, contentType, body));
    }

    /** Posts what need not fit into the memory. All of it is sent before the answer is read. */
    public Reply post(String path, String contentType, BodyPublisher body) {
        return exchange(request("POST", path, contentType, body));
    }

    private static Reply exchange(HttpRequest request) {
        String name = request.method() + " " + request.uri().getPath();
        try {
            return Reply.of(name, HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts without waiting; nothing is known about the order in which requests arrive. */
    public CompletableFuture<Reply> postLater(String path, Object body) {
        return HTTP.sendAsync(request("POST", path, "application/json", JsonText.write(body)), BodyHandlers.ofString())
                .thenApply(response -> Reply.of("POST " + path, response));
    }

    /** Posts and reads the answer as server-sent events while it is being written. */
    public EventStream stream(String path, Object body) {
        return listen("POST", path, JsonText.write(body));
    }

    /** Reads what is at this path as server-sent events while it is being written. */
    public EventStream stream(String path) {
        return listen("GET", path, null);
    }

    private EventStream listen(String method, String path, @Nullable String body) {
        Door listening = with("Accept", "text/event-stream");
        try {
            HttpResponse<InputStream> response = HTTP.send(
                    listening.request(method, path, body == null ? null : "application/json", body),
                    BodyHandlers.ofInputStream());
            return new EventStream(method + " " + path, response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, @Nullable String contentType, @Nullable String body) {
        return request(
                method, path, contentType, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpRequest request(String method, String path, @Nullable String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request.build();
    }
}
