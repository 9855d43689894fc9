package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What happens to a flow that waits. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FlowEvent.Message.class, name = "message"),
    @JsonSubTypes.Type(value = FlowEvent.Elapsed.class, name = "elapsed"),
    @JsonSubTypes.Type(value = FlowEvent.Succeeded.class, name = "succeeded"),
    @JsonSubTypes.Type(value = FlowEvent.Failed.class, name = "failed")
})
public sealed interface FlowEvent {

    /** Longest message that a flow looks at. */
    int MAX_TEXT = 65_536;

    /** The contact wrote, or tapped. */
    record Message(@NotNull @Size(max = MAX_TEXT) String text) implements FlowEvent {

        @Override
        public String toString() {
            return "Message[" + text.length() + " characters]";
        }
    }

    /** The time it waited for has come. */
    record Elapsed() implements FlowEvent {}

    /**
     * Others have done what they were asked.
     *
     * @param effect id of what was asked
     * @param answer what came back; a model's answer is a text
     */
    record Succeeded(@NotBlank String effect, @Nullable JsonNode answer) implements FlowEvent {

        @Override
        public String toString() {
            return "Succeeded[" + effect + "]";
        }
    }

    /**
     * Others have failed.
     *
     * @param effect id of what was asked
     * @param message what happened, in words for the flow's author
     */
    record Failed(
            @NotBlank String effect,
            @NotNull FailureKind kind,
            @NotNull @Size(max = 1_024) String message) implements FlowEvent {}
}
