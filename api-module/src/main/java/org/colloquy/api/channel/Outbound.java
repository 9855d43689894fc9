package org.colloquy.api.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How answers leave a channel. Each part of an answer is retried on its own, in the order of the conversation.
 *
 * @param serverUrl address of the Evolution server; needed for {@link Way#EVOLUTION}, absent otherwise
 * @param apiKey key of that server or instance; stored encrypted, never shown again (null when read)
 * @param instance name of the instance there; null: the channel's own name
 */
public record Outbound(
        @NotNull Way way,

        @Nullable
        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s?#]+", message = "must be an http or https address")
        String serverUrl,

        @Nullable @Size(max = 512) String apiKey,
        @Nullable @Size(max = 128) String instance) {

    /** The ways out. */
    public enum Way {
        /** The event {@code send.message} on the channel's webhook. */
        WEBHOOK,
        /** {@code POST /message/sendText} and {@code /message/sendMedia} of an Evolution server. */
        EVOLUTION;

        /** The word on the wire: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By the channel's webhook. */
    public static Outbound byWebhook() {
        return new Outbound(Way.WEBHOOK, null, null, null);
    }

    @Override
    public String toString() {
        return "Outbound[" + way + "]";
    }
}
