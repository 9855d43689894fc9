package org.colloquy.core.flow.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.colloquy.api.flow.OfficeHours;
import org.colloquy.api.flow.OfficeHours.Opening;

/** Says whether somebody is there. */
final class OpeningTimes {

    private OpeningTimes() {}

    static boolean open(OfficeHours hours, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, ZoneId.of(hours.timeZone()));
        return hours.opening().stream()
                .anyMatch(opening -> on(hours, opening, local.toLocalDate(), local)
                        || on(hours, opening, local.toLocalDate().minusDays(1), local));
    }

    /** Whether it is within the hours that begin on that day: those of a night end on the next, even on a holiday. */
    private static boolean on(OfficeHours hours, Opening opening, LocalDate day, LocalDateTime now) {
        if (!opening.days().contains(day.getDayOfWeek()) || hours.holidays().contains(day)) {
            return false;
        }
        LocalTime to = opening.to() == null ? LocalTime.MIDNIGHT : opening.to();
        LocalDateTime from = day.atTime(opening.from());
        LocalDateTime until = (to.isAfter(opening.from()) ? day : day.plusDays(1)).atTime(to);
        return !now.isBefore(from) && now.isBefore(until);
    }
}
