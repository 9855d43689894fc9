package org.colloquy.core.bot.session;

import java.time.Duration;
import org.colloquy.api.bot.Behaviour;
import org.jspecify.annotations.Nullable;

/** How long a bot seems to write before each message. */
final class Pace {

    private static final int USUAL = 1_000;
    private static final long SHORTEST = 1_000;
    private static final long LONGEST = 20_000;

    private Pace() {}

    static Duration before(String text, Behaviour behaviour) {
        int delay = positive(behaviour.delayMessage());
        int perCharacter = positive(behaviour.timePerChar());
        long typing =
                perCharacter == 0 ? 0 : Math.max(SHORTEST, Math.min(LONGEST, (long) text.length() * perCharacter));
        return Duration.ofMillis((delay == 0 ? USUAL : delay) + typing);
    }

    private static int positive(@Nullable Integer number) {
        return number == null ? 0 : Math.max(0, number);
    }
}
