package org.colloquy.api.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Where a channel tells what happens.
 *
 * @param enabled whether anything is sent
 * @param headers sent with each call; stored encrypted. {@code jwt_key} is not sent: it signs a bearer token as Evolution's does
 * @param byEvents whether the event's name with hyphens is appended to the path, as {@code /send-message}
 * @param base64 kept and shown for Evolution's clients
 * @param events names such as {@code SEND_MESSAGE}; empty: all
 */
public record WebhookSettings(
        boolean enabled,

        @NotBlank @Size(max = 2048) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String url,

        @NotNull @Size(max = 32) Map<@NotBlank @Size(max = 128) String, @NotNull @Size(max = 4096) String> headers,
        boolean byEvents,
        boolean base64,
        @NotNull @Size(max = 64) List<@NotBlank @Size(max = 64) String> events) {

    @Override
    public String toString() {
        return "WebhookSettings[enabled=" + enabled + "]";
    }
}
