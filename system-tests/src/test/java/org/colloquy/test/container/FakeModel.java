package org.colloquy.test.container;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A model on this machine that remembers what it was asked. It answers as it was told, one answer per call; when none is left, it
 * thinks until it is closed.
 */
final class FakeModel implements AutoCloseable {

    /** One answer. */
    interface Answer {

        void to(HttpExchange call, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> answers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();

    FakeModel(Answer... answers) {
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The bodies of the calls so far. */
    List<String> bodies() {
        return bodies;
    }

    /** The headers of the calls so far. */
    List<Headers> headers() {
        return headers;
    }

    static Answer text(int status, String type, String body) {
        return (call, closed) -> {
            call.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    static Answer reply(String text) {
        return text(
                200,
                "application/json",
                "{\"model\":\"fake-1\",\"choices\":[{\"message\":{\"content\":\"" + text
                        + "\"}}],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2}}");
    }

    static Answer busy(int seconds) {
        return (call, closed) -> {
            call.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
            call.sendResponseHeaders(429, -1);
        };
    }

    /** Never says a word. */
    static Answer silence() {
        return (call, closed) -> closed.await();
    }

    /** Thinks until it is closed; now and then a space shows that it lives. */
    private static void think(HttpExchange call, CountDownLatch closed) throws IOException, InterruptedException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, 0);
        while (!closed.await(300, TimeUnit.MILLISECONDS)) {
            call.getResponseBody().write(' ');
            call.getResponseBody().flush();
        }
    }

    private void answer(HttpExchange call) throws IOException {
        headers.add(call.getRequestHeaders());
        bodies.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer next = answers.poll();
        try (call) {
            (next == null ? (Answer) FakeModel::think : next).to(call, closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
