package org.colloquy.core.bot.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.colloquy.core.session.Engagement;

/** When what waits is answered: after some silence, but neither too late nor after too many messages. */
final class Debounce {

    private Debounce() {}

    /**
     * The moment for a message that comes now.
     *
     * @param silence each message begins it anew
     * @param earliest never before that
     */
    static Instant due(Engagement waiting, Duration silence, Instant earliest, Instant now) {
        Instant since = Objects.requireNonNullElse(waiting.waitingSince(), now);
        Instant latest = since.plus(InboundSettings.maxWait());
        Instant due = now.plus(silence);
        if (due.isAfter(latest)) {
            due = latest;
        }
        if (waiting.waitingCount() + 1 >= InboundSettings.maxCount()) {
            due = now;
        }
        return due.isBefore(earliest) ? earliest : due;
    }
}
