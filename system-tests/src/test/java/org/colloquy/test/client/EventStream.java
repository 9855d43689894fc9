package org.colloquy.test.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer as server-sent events, read while it is being written. Each event carries the moment of its arrival. */
public final class EventStream implements AutoCloseable {

    private final String request;
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    EventStream(String request, HttpResponse<InputStream> response) {
        this.request = request;
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** One event. */
    public record Event(String id, String name, String data, Instant at) {

        public JsonNode json() {
            return JsonText.parse(data);
        }
    }

    /** Demands that the server agreed to stream. */
    public EventStream expectStream() {
        assertThat(response.statusCode()).as(request).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return this;
    }

    /** The next event; empty at the end of the stream. Comments are passed over. */
    public Optional<Event> next() {
        String name = "message";
        String id = "";
        List<String> data = new ArrayList<>();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    return Optional.of(new Event(id, name, String.join("\n", data), Instant.now()));
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.add(line.substring(line.startsWith("data: ") ? 6 : 5));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
        assertThat(data).as("an event without its end").isEmpty();
        return Optional.empty();
    }

    /** All events up to the end of the stream. */
    public List<Event> all() {
        List<Event> events = new ArrayList<>();
        for (Optional<Event> event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    /** Hangs up, whether or not the answer is complete. */
    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
