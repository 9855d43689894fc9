package org.colloquy.core.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Reads one reply, whole or as a stream of chunks. Tolerant in what it accepts (absent fields, extra fields, usage that never
 * comes) and strict in what it calls an answer: text that ended where the provider said it ends.
 */
final class ReplyReader {

    /** What a message can hold; far beyond what a model writes in one answer. */
    static final int MAX_CONTENT = 500_000;

    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    /** Bare, because providers add fields at will. */
    private static final ObjectMapper LENIENT = new ObjectMapper();

    private final String requestedModel;
    private final Consumer<String> deltas;
    private final StringBuilder content = new StringBuilder();
    private @Nullable String model;
    private Usage usage = Usage.NONE;
    private boolean finished;

    ReplyReader(String requestedModel, Consumer<String> deltas) {
        this.requestedModel = requestedModel;
        this.deltas = deltas;
    }

    /** Reads a reply that comes in one piece. */
    ChatReply readWhole(InputStream body) throws IOException {
        JsonNode reply = parse(body.readAllBytes());
        JsonNode message = reply.path("choices").path(0).path("message");
        if (!message.isObject()) {
            throw invalid("no choice");
        }
        append(message.path("content"));
        note(reply);
        return reply();
    }

    /** Reads server-sent events up to {@code [DONE]} and hands every piece of text on as it comes. */
    ChatReply readStream(InputStream body) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(DATA)) {
                String data = line.substring(DATA.length()).strip();
                if (data.equals(DONE)) {
                    return reply();
                }
                chunk(parse(data.getBytes(StandardCharsets.UTF_8)));
            }
        }
        if (!finished) {
            throw UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "stream cut");
        }
        return reply();
    }

    private void chunk(JsonNode chunk) {
        if (chunk.hasNonNull("error")) {
            throw UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "error in stream");
        }
        JsonNode choice = chunk.path("choices").path(0);
        String piece = append(choice.path("delta").path("content"));
        if (!piece.isEmpty()) {
            deltas.accept(piece);
        }
        finished |= choice.hasNonNull("finish_reason");
        note(chunk);
    }

    private String append(JsonNode text) {
        if (!text.isTextual()) {
            return "";
        }
        content.append(text.textValue());
        if (content.length() > MAX_CONTENT) {
            throw invalid("answer too long");
        }
        return text.textValue();
    }

    private void note(JsonNode reply) {
        if (model == null && reply.path("model").isTextual()) {
            model = reply.path("model").textValue();
        }
        JsonNode counted = reply.path("usage");
        if (counted.isObject()) {
            usage = Usage.of(
                    counted.path("prompt_tokens").asInt(0),
                    counted.path("completion_tokens").asInt(0));
        }
    }

    private ChatReply reply() {
        if (content.isEmpty()) {
            throw invalid("no text");
        }
        return new ChatReply(content.toString(), model == null ? requestedModel : model, usage);
    }

    private static JsonNode parse(byte[] json) throws IOException {
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            // Its message quotes the text, which belongs to the provider and the user.
            throw invalid("not JSON");
        }
    }

    private static UpstreamException invalid(String reason) {
        return UpstreamException.of(ErrorCode.MODEL_REPLY_INVALID, reason);
    }
}
