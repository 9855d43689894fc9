package org.colloquy.core.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.colloquy.api.completion.CompletionListener;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;

/** Sees to it that a caller gets a stream exactly when one was asked for, also from providers that answer the other way. */
final class Chunks {

    private final boolean wanted;
    private final CompletionListener listener;
    private boolean came;

    Chunks(boolean wanted, CompletionListener listener) {
        this.wanted = wanted;
        this.listener = listener;
    }

    void onData(String json) {
        came = true;
        if (wanted) {
            listener.onChunk(json);
        }
    }

    /** The reply in one piece, unless it was or now becomes a stream. */
    Optional<byte[]> whole(Optional<byte[]> body) {
        if (body.isEmpty() && came && !wanted) {
            throw AppException.of(ErrorCode.MODEL_REPLY_INVALID);
        }
        if (body.isPresent() && wanted) {
            listener.onChunk(asChunk(new String(body.get(), StandardCharsets.UTF_8)));
            return Optional.empty();
        }
        return body;
    }

    /** A whole reply is a chunk whose pieces are the messages themselves. */
    static String asChunk(String whole) {
        JsonNode reply = Json.read(whole, JsonNode.class);
        if (reply instanceof ObjectNode chunk) {
            chunk.put("object", "chat.completion.chunk");
            for (JsonNode choice : chunk.path("choices")) {
                if (choice instanceof ObjectNode piece && piece.get("message") != null) {
                    piece.set("delta", piece.remove("message"));
                }
            }
        }
        return Json.write(reply);
    }
}
