package org.colloquy.api.widget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new widget.
 *
 * @param assistantId the chatbot or plain assistant that answers; only a plain assistant can call functions of the page
 * @param origins pages of other servers that may talk to it, such as {@code https://www.example.org}; this server's own always may
 * @param messagesPerMinute of all visitors together; 600 when absent
 */
public record CreateWidget(
        @NotBlank @Size(max = 256) String name,
        @NotBlank @Size(max = 64) String assistantId,

        @Nullable @Size(max = MAX_ORIGINS)
        List<@NotNull @Pattern(regexp = ORIGIN, message = ORIGIN_MESSAGE) String> origins,

        @Nullable @Min(1) @Max(MAX_RATE) Integer messagesPerMinute) {

    /** The limit of a widget whose creator names none. */
    public static final int RATE = 600;

    static final int MAX_ORIGINS = 100;
    static final int MAX_RATE = 100_000;
    static final String ORIGIN = "https?://[a-z0-9.\\[\\]:-]{1,255}";
    static final String ORIGIN_MESSAGE = "must be an origin in lower case, such as https://www.example.org";
}
