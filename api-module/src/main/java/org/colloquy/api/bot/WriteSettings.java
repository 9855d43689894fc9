package org.colloquy.api.bot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A channel's defaults for its bots; what is null stays as it is, or gets {@link BotSettings#DEFAULT}.
 *
 * @param credentialId used for speech and for the list of models
 * @param fallbackBotId answers first messages that no trigger fits; empty: no bot does. Must be a bot of the channel
 */
public record WriteSettings(
        @NotBlank @Size(max = 64) String credentialId,
        @NotNull @Valid Behaviour behaviour,
        @Nullable Boolean speechToText,
        @Nullable @Size(max = 64) String fallbackBotId) {}
