package org.colloquy.api.bot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bot answers with.
 *
 * @param assistantId of a bot of type {@code assistant}: an assistant of {@code /v1} in the workspace, else the provider's own id
 * @param functionUrl where functions that the assistant calls are posted
 * @param model of a bot of type {@code chatCompletion}
 * @param systemMessages said first, as the system; null: not said
 * @param assistantMessages said after them, as the assistant; null: not said
 * @param userMessages said after them, as the user; null: not said
 * @param maxTokens longest answer in tokens; 0 counts as missing
 * @param flowId of a bot of type {@code flow}: a flow of the workspace
 */
public record Answering(
        @Nullable @Size(max = 255) String assistantId,
        @Nullable @Size(max = 500) String functionUrl,
        @Nullable @Size(max = 100) String model,
        @Nullable @Size(max = MAX_MESSAGES) List<@NotNull @Size(max = MAX_TEXT) String> systemMessages,
        @Nullable @Size(max = MAX_MESSAGES) List<@NotNull @Size(max = MAX_TEXT) String> assistantMessages,
        @Nullable @Size(max = MAX_MESSAGES) List<@NotNull @Size(max = MAX_TEXT) String> userMessages,
        @Nullable Integer maxTokens,
        @Nullable @Size(max = 64) String flowId) {

    /** Most messages of one kind. */
    public static final int MAX_MESSAGES = 100;

    /** Longest single message. */
    public static final int MAX_TEXT = 256_000;

    @Override
    public String toString() {
        return "Answering[]";
    }
}
