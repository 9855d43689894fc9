package org.colloquy.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.colloquy.api.error.AppException;
import org.colloquy.api.session.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void isExpiredFromTheMomentItsTimeIsUpWhetherOrNotATimerHasSeenIt() {
        Session session = endingAt(NOON);

        assertThat(session.statusAt(NOON.minusMillis(1))).isEqualTo(SessionStatus.ACTIVE);
        assertThat(session.view(NOON).status()).isEqualTo(SessionStatus.EXPIRED);
        assertThat(session.view(NOON).closedAt()).isEqualTo(NOON);
    }

    @Test
    void neverExpiresWithoutAnEnd() {
        assertThat(endingAt(null).statusAt(Instant.MAX)).isEqualTo(SessionStatus.ACTIVE);
    }

    @Test
    void closesOnce() {
        Session session = endingAt(null);
        session.close(NOON);

        assertThat(session.view(NOON).status()).isEqualTo(SessionStatus.CLOSED);
        assertThatThrownBy(() -> session.close(NOON)).isInstanceOf(AppException.class);
    }

    @Test
    void cannotBeProlongedAfterItsEnd() {
        Session session = endingAt(NOON);

        assertThatThrownBy(() -> session.prolong(NOON.plusSeconds(60), NOON)).isInstanceOf(AppException.class);
    }

    @Test
    void livesOnWhenItIsProlongedInTime() {
        Session session = endingAt(NOON);
        session.prolong(NOON.plusSeconds(60), NOON.minusSeconds(1));

        assertThat(session.statusAt(NOON)).isEqualTo(SessionStatus.ACTIVE);
    }

    private static Session endingAt(@Nullable Instant end) {
        return new Session("ws_1", "asst_1", "contact_1", "thread_1", end, NOON.minusSeconds(3_600));
    }
}
