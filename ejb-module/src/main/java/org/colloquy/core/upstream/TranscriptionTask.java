package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has speech written down: {@code POST /audio/transcriptions}. */
final class TranscriptionTask implements Task<String> {

    private final Upstream upstream;
    private final Wire wire;
    private final String boundary = "colloquy-" + UUID.randomUUID();
    private final byte[] body;

    TranscriptionTask(Upstream upstream, Recording recording, String model, @Nullable String language, Wire wire) {
        this.upstream = upstream;
        this.wire = wire;
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        field(form, "model", model);
        field(form, "response_format", "json");
        if (language != null) {
            field(form, "language", language);
        }
        write(
                form,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + recording.fileName() + "\"\r\nContent-Type: " + recording.mimeType() + "\r\n\r\n");
        form.writeBytes(recording.content());
        write(form, "\r\n--" + boundary + "--\r\n");
        body = form.toByteArray();
    }

    private void field(ByteArrayOutputStream form, String name, String value) {
        write(
                form,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ReplySink<String> sink() {
        return new ReplySink<>() {

            @Override
            void event(String data, JsonNode event) {
                throw Draft.invalid("a stream of words");
            }

            @Override
            String whole(byte[] whole, JsonNode reply) {
                UpstreamErrors.requireNoError(reply);
                if (!reply.path("text").isTextual()) {
                    throw Draft.invalid("no text");
                }
                return reply.path("text").asText().strip();
            }

            @Override
            String ended() {
                throw Draft.invalid("a stream of words");
            }

            @Override
            boolean finished() {
                return false;
            }
        };
    }

    @Override
    public Exchange send(ReplySink<String> sink, Instant deadline) {
        return wire.send(
                upstream, "audio/transcriptions", "multipart/form-data; boundary=" + boundary, body, sink, deadline);
    }

    @Override
    public boolean adapt(UpstreamException refusal) {
        return false;
    }

    @Override
    public void succeeded(String text) {
        // Nothing to learn.
    }
}
