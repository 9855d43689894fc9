package org.colloquy.test.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that writes speech down, and a place where recordings lie. */
final class Recorder implements AutoCloseable {

    private final HttpServer server;
    private final int status;
    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /** @param status of its answers to speech */
    Recorder(int status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/speech.ogg", exchange -> answer(exchange, 200, "audio/ogg", "OggS-recorded"));
        server.createContext("/v1/audio/transcriptions", this::transcribe);
        server.start();
    }

    private void transcribe(HttpExchange exchange) throws IOException {
        forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        answer(exchange, status, "application/json", "{\"text\":\"What is the price?\"}");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The base URL for a credential. */
    String url() {
        return address("/v1");
    }

    /** Where a recording can be read. */
    String recording() {
        return address("/speech.ogg");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The forms that came, as they were sent. */
    List<String> forms() {
        return List.copyOf(forms);
    }

    /** With which keys. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
