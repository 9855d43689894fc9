package org.colloquy.api.thread;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.CreateAssistant;
import org.jspecify.annotations.Nullable;

/** A new thread with its first messages. */
public record CreateThread(
        @NotNull @Size(max = MAX_MESSAGES) List<@Valid @NotNull NewMessage> messages,
        @Nullable JsonNode toolResources,

        @NotNull @Size(max = CreateAssistant.MAX_PAIRS)
        Map<@Size(max = CreateAssistant.MAX_KEY) String, @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>
                metadata) {

    /** Most messages that a thread can begin with. */
    public static final int MAX_MESSAGES = 1_000;

    /** A thread without anything. */
    public static CreateThread empty() {
        return new CreateThread(List.of(), null, Map.of());
    }
}
