package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Takes server-sent events apart as their bytes come. A data line that is JSON by itself is an event at once, because not everybody
 * sends the blank line; several data lines make one event at the blank line.
 */
final class EventLines {

    private static final String DONE = "[DONE]";

    /** Some begin with the byte order mark. */
    private static final String MARK = "\uFEFF";

    private final BiConsumer<String, JsonNode> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder pending = new StringBuilder();
    private String name = "";
    private boolean afterReturn;
    private boolean done;

    /** Hands on the text and the JSON of each event. */
    EventLines(BiConsumer<String, JsonNode> events) {
        this.events = events;
    }

    /** Whether the mark of the end has come; what follows it is ignored. */
    boolean done() {
        return done;
    }

    void accept(byte[] bytes) {
        for (int i = 0; i < bytes.length && !done; i++) {
            byte next = bytes[i];
            if (next == '\n' && afterReturn) {
                afterReturn = false;
            } else if (next == '\n' || next == '\r') {
                afterReturn = next == '\r';
                line(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                afterReturn = false;
                line.write(next);
            }
        }
    }

    /** The end of the bytes, which may come without a last line end. */
    void end() {
        if (line.size() > 0 && !done) {
            line(line.toString(StandardCharsets.UTF_8));
        }
    }

    private void line(String text) {
        String line = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        if (line.isEmpty()) {
            flush();
        } else if (line.startsWith("data:")) {
            data(line.substring("data:".length()).strip());
        } else if (line.startsWith("event:")) {
            name = line.substring("event:".length()).strip();
        }
    }

    private void data(String data) {
        if (data.equals(DONE)) {
            done = true;
        } else if (pending.isEmpty()) {
            json(data).ifPresentOrElse(event -> event(data, event), () -> pending.append(data));
        } else {
            pending.append('\n').append(data);
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            String data = pending.toString();
            pending.setLength(0);
            event(data, json(data).orElseThrow(() -> Draft.invalid("not JSON")));
        }
        name = "";
    }

    private void event(String data, JsonNode event) {
        if (!event.isObject()) {
            throw Draft.invalid("event is no object");
        }
        if (name.equals("error")) {
            throw UpstreamErrors.ofEvent(event.path("error").isObject() ? event.path("error") : event);
        }
        events.accept(data, event);
    }

    private static Optional<JsonNode> json(String data) {
        return Lenient.find(data.getBytes(StandardCharsets.UTF_8));
    }
}
