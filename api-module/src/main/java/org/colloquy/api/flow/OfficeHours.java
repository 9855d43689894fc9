package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there.
 *
 * @param timeZone name of a time zone of the IANA database, such as {@code Europe/Berlin}
 * @param holidays days on which nobody is there, in that time zone
 */
public record OfficeHours(
        @NotNull @Pattern(regexp = FlowDefinition.ID) String id,
        @NotNull @Size(max = 64) String timeZone,
        @NotNull @Size(max = 50) List<@Valid @NotNull Opening> opening,
        @NotNull @Size(max = 400) List<@NotNull LocalDate> holidays) {

    /** Copies the lists; one that is absent is empty. */
    public OfficeHours {
        opening = Copies.of(opening);
        holidays = Copies.of(holidays);
    }

    /**
     * Hours of some days of the week.
     *
     * @param from first minute, as in {@code 09:00}
     * @param to the minute at which it closes; not after {@code from}: it closes on the next day; null: at midnight
     */
    public record Opening(
            @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @Nullable @JsonFormat(pattern = "HH:mm") LocalTime to) {

        /** Copies the list. */
        public Opening {
            days = Copies.of(days);
        }
    }
}
