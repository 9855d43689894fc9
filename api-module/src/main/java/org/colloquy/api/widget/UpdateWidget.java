package org.colloquy.api.widget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a widget; a null component keeps the value.
 *
 * @param enabled false refuses all visitors
 */
public record UpdateWidget(
        @Nullable @Size(min = 1, max = 256) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        @Nullable @Size(max = CreateWidget.MAX_ORIGINS)
        List<@NotNull @Pattern(regexp = CreateWidget.ORIGIN, message = CreateWidget.ORIGIN_MESSAGE) String> origins,

        @Nullable Boolean enabled,
        @Nullable @Min(1) @Max(CreateWidget.MAX_RATE) Integer messagesPerMinute) {}
