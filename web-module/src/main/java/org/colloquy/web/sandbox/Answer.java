package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A whole HTTP answer, decided before its first byte leaves.
 *
 * @param pieces the body in the order and the portions in which it is written
 * @param sent how many of the pieces really leave; fewer than all of them cut the connection
 */
record Answer(int status, String contentType, Map<String, String> headers, List<String> pieces, int sent) {

    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream;charset=UTF-8";

    static Answer json(ObjectNode body) {
        return text(200, JSON, Json.write(body));
    }

    static Answer events(List<String> events) {
        return new Answer(200, EVENTS, Map.of("Cache-Control", "no-cache"), events, events.size());
    }

    /** An error in OpenAI's shape: all four keys, of which two may be null. */
    static Answer error(int status, String message, String type, @Nullable String param, @Nullable String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return text(status, JSON, Json.write(body));
    }

    private static Answer text(int status, String contentType, String body) {
        return new Answer(status, contentType, Map.of(), List.of(body), 1);
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, Map.of(header, value), pieces, sent);
    }

    /** The same head with another body. */
    Answer withPieces(List<String> other) {
        return new Answer(status, contentType, headers, other, other.size());
    }

    /** The same answer, whose connection ends after some pieces. */
    Answer cutAfter(int count) {
        return new Answer(status, contentType, headers, pieces, Math.min(count, pieces.size() - 1));
    }

    boolean streaming() {
        return contentType.equals(EVENTS);
    }

    /** The body as one text. */
    String body() {
        return String.join("", pieces);
    }

    /** Writes status and headers. */
    void writeHead(HttpServletResponse response) {
        response.setStatus(status);
        response.setContentType(contentType);
        headers.forEach(response::setHeader);
        boolean cut = sent < pieces.size();
        if (cut) {
            // Neither server lets an application drop a connection. Both do so when a promised body stays incomplete.
            response.setHeader("Connection", "close");
        }
        if (cut || !streaming()) {
            response.setContentLength(body().getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
