package org.colloquy.api.thread;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.assistant.CreateAssistant;
import org.jspecify.annotations.Nullable;

/** A change of a thread: a null component keeps the value, an empty Optional clears it. */
public record UpdateThread(
        @Nullable Optional<JsonNode> toolResources,

        @Nullable
        Optional<
                        @Size(max = CreateAssistant.MAX_PAIRS) Map<
                                @Size(max = CreateAssistant.MAX_KEY) String,
                                @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>>
                metadata) {}
