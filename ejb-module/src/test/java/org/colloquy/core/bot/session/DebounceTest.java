package org.colloquy.core.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.colloquy.core.session.Engagement;
import org.colloquy.core.session.Session;
import org.junit.jupiter.api.Test;

class DebounceTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Engagement waiting =
            Session.onChannel("ws", "chan", "asst", "contact", "thread", NOON).engagement();

    @Test
    void everyMessageBeginsTheSilenceAnew() {
        assertThat(due(0)).isEqualTo(NOON.plusSeconds(10));
        waiting.await(due(0), NOON);

        assertThat(due(7)).isEqualTo(NOON.plusSeconds(17));
    }

    @Test
    void aContactThatNeverStopsIsAnsweredAfterAMinute() {
        waiting.await(due(0), NOON);

        assertThat(due(55)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aHundredMessagesAreEnough() {
        for (int i = 0; i < 99; i++) {
            waiting.await(due(0), NOON);
        }

        assertThat(due(1)).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void whatIsTakenBeginsFromTheStart() {
        waiting.await(due(0), NOON);
        waiting.taken();

        assertThat(due(55)).isEqualTo(NOON.plusSeconds(65));
        assertThat(waiting.dueAt()).isNull();
    }

    private Instant due(int second) {
        Instant now = NOON.plusSeconds(second);
        return Debounce.due(waiting, SILENCE, now, now);
    }
}
