package org.colloquy.api.bot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A bot to be created, or a change of one: what is null is taken from the channel's settings at creation and stays as it is in a
 * change.
 *
 * @param credentialId one of the channel's credentials, or one of the workspace's that belongs to no channel; only a bot of type
 *     {@code flow} needs none
 * @param priority higher goes first when several bots fit a message; 0 when absent
 */
public record WriteBot(
        boolean enabled,
        @Nullable @Size(max = 64) String credentialId,
        @Nullable @Size(max = 255) String description,
        @NotNull BotType type,
        @NotNull @Valid Answering answering,
        @NotNull @Valid Trigger trigger,
        @NotNull @Valid Behaviour behaviour,
        @Nullable Integer priority) {

    @Override
    public String toString() {
        return "WriteBot[type=" + type + "]";
    }
}
