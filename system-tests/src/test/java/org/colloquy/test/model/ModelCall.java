package org.colloquy.test.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.colloquy.test.client.JsonText;

/**
 * One request to a model.
 *
 * @param headers names in lower case
 * @param number which call to this model it is, from 1; 0 before the model has seen it
 */
public record ModelCall(String method, String path, Map<String, String> headers, JsonNode body, int number) {

    /** Reads one request; empty when the caller has closed the connection. */
    static Optional<ModelCall> read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String text = new String(body(in, headers), StandardCharsets.UTF_8);
        String[] words = start.split(" ");
        return Optional.of(new ModelCall(words[0], words[1], headers, JsonText.parse(text.isEmpty() ? "{}" : text), 0));
    }

    ModelCall numbered(int count) {
        return new ModelCall(method, path, headers, body, count);
    }

    /** Whether the caller wants the answer token by token. */
    public boolean streaming() {
        return body.path("stream").asBoolean();
    }

    /** What the user said last. */
    public String lastUserText() {
        String last = "";
        for (JsonNode message : body.path("messages")) {
            last = message.path("role").asText().equals("user")
                    ? message.path("content").asText()
                    : last;
        }
        return last;
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            whole.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return whole.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
