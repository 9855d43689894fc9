package org.colloquy.web.openai.thread;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.UpdateThread;
import org.colloquy.web.openai.assistant.Tools;
import org.colloquy.web.openai.wire.Fields;

/** Reads what clients want of a thread. */
public final class ThreadRequests {

    private ThreadRequests() {}

    /** A new thread. */
    public static CreateThread create(Fields body) {
        return new CreateThread(
                Messages.readAll(body, "messages"),
                Tools.resources(body),
                Objects.requireNonNullElse(body.pairs("metadata"), Map.of()));
    }

    static UpdateThread update(Fields body) {
        JsonNode resources = Tools.resources(body);
        Map<String, String> metadata = body.pairs("metadata");
        return new UpdateThread(
                resources == null ? null : Optional.of(resources), metadata == null ? null : Optional.of(metadata));
    }
}
