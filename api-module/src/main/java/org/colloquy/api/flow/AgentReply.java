package org.colloquy.api.flow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assistant that has the conversation does in one turn.
 *
 * @param text what it says; null: nothing
 * @param buttons up to three labels under its text
 * @param exit by which it leaves; null: it stays
 * @param output what has come out
 */
public record AgentReply(
        @Nullable @Size(max = FlowEvent.MAX_TEXT) String text,

        @NotNull @Size(max = 3) List<@NotNull @Size(max = TalkAction.MAX_LABEL) String> buttons,

        @Nullable AgentExit exit,
        @Nullable @Size(max = FlowEvent.MAX_TEXT) String output) {

    /** Copies the list; one that is absent is empty. */
    public AgentReply {
        buttons = Copies.of(buttons);
    }
}
