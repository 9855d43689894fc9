package org.colloquy.api.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new channel.
 *
 * @param name unique on the whole server, because paths name it
 * @param number the number id by which inbound messages find the channel when no path names it; unique within the workspace
 * @param key the channel's key, 8 to 255 visible characters; null: a random one
 * @param webhook null: none
 * @param outbound null: by the webhook
 */
public record CreateChannel(
        @NotBlank @Size(max = 128) @Pattern(regexp = "[^/\\p{Cntrl}]+", message = "must not contain a slash")
        String name,

        @NotNull Integration integration,
        @Nullable @Size(max = 128) String number,

        @Nullable @Pattern(regexp = "[\\x21-\\x7e]{8,255}", message = "must have 8 to 255 visible characters")
        String key,

        @Nullable @Valid WebhookSettings webhook,
        @Nullable @Valid Outbound outbound) {

    @Override
    public String toString() {
        return "CreateChannel[name=" + name + "]";
    }
}
