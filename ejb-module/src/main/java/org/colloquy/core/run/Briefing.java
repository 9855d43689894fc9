package org.colloquy.core.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.colloquy.api.assistant.FunctionTool;
import org.jspecify.annotations.Nullable;

/**
 * What the next answer of a session is made with when no chatbot answers.
 *
 * @param opening said before the conversation
 * @param lastMessages how much of the conversation the model is shown at most, the question included; null: what fits
 * @param credentialId null: the workspace's standard one
 * @param remoteAssistantId an assistant that the provider keeps and that answers instead of the model; null: none does
 */
public record Briefing(
        String model,
        List<Line> opening,
        @Nullable Integer lastMessages,
        List<FunctionTool> tools,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable JsonNode responseFormat,
        @Nullable String reasoningEffort,
        @Nullable String credentialId,
        @Nullable String remoteAssistantId) {

    /** The answer of an assistant that the credential's provider keeps. */
    public static Briefing remote(String assistantId, String credentialId) {
        return new Briefing(
                assistantId, List.of(), null, List.of(), null, null, null, null, null, credentialId, assistantId);
    }

    /** Who says something before the conversation. */
    public enum Speaker {
        SYSTEM,
        ASSISTANT,
        USER
    }

    /** Something that is said before the conversation. */
    public record Line(Speaker speaker, String text) {

        @Override
        public String toString() {
            return "Line[" + speaker + "]";
        }
    }

    @Override
    public String toString() {
        return "Briefing[model=" + model + "]";
    }
}
