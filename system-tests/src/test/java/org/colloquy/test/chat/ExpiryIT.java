package org.colloquy.test.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Metrics;
import org.colloquy.test.model.Pause;
import org.junit.jupiter.api.Test;

/** Sessions that end by themselves. */
@AgainstServer
class ExpiryIT {

    private static final Duration TIMER_AND_SOME = Duration.ofSeconds(20);

    private final Colloquy colloquy;

    ExpiryIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    @Test
    void aSessionWhoseTimeRanOutIsMarkedByTheTimerAndTakesNoMessages() {
        double before = markedByTheTimer();
        Chat chat = expiringSession(1);
        assertThat(chat.status()).isEqualTo("active");

        Eventually.within(TIMER_AND_SOME, () -> {
            assertThat(chat.status()).isEqualTo("expired");
            assertThat(markedByTheTimer()).isGreaterThan(before);
        });
        chat.ask("Too late?").problem(409).code("session-expired");
        assertThat(chat.transcript()).isEmpty();
        assertThat(colloquy.idsOf("/api/sessions?status=expired", 100)).contains(chat.id());
        assertThat(colloquy.idsOf("/api/sessions?status=active", 100)).doesNotContain(chat.id());
    }

    @Test
    void aSessionIsExpiredAtOnceAndNotOnlyWhenTheTimerComes() {
        Chat chat = expiringSession(1);

        Pause.of(Duration.ofMillis(1100));

        chat.ask("Too late?").problem(409).code("session-expired");
        assertThat(chat.status()).isEqualTo("expired");
        assertThat(chat.transcript()).isEmpty();
    }

    @Test
    void anActiveSessionCanBeGivenMoreTimeOrNoEnd() {
        Chat chat = expiringSession(2);

        colloquy.door().patch(chat.path(), Map.of("expiresInSeconds", 600)).expect(200);
        Pause.of(Duration.ofMillis(2200));
        assertThat(chat.status()).isEqualTo("active");

        colloquy.door()
                .patch(chat.path(), Collections.singletonMap("expiresInSeconds", null))
                .expect(200);
        assertThat(chat.get().json().path("expiresAt").isMissingNode()).isTrue();
    }

    @Test
    void anExpiredSessionCannotBeChangedButRead() {
        Chat chat = expiringSession(1);
        Pause.of(Duration.ofMillis(1100));

        colloquy.door().patch(chat.path(), Map.of("expiresInSeconds", 600)).problem(409);
        colloquy.door().patch(chat.path(), Map.of("status", "closed")).problem(409);

        assertThat(chat.status()).isEqualTo("expired");
        assertThat(chat.messages()).isEmpty();
    }

    /** Callers see a session as expired at once, so only the figures tell that the timer came. */
    private double markedByTheTimer() {
        return Metrics.of(colloquy.door()).sum("colloquy_sessions_total", "change=\"expired\"");
    }

    private Chat expiringSession(int seconds) {
        return colloquy.openSession(Map.of(
                "chatbotId",
                colloquy.createChatbot(),
                "clientId",
                colloquy.createClient(),
                "expiresInSeconds",
                seconds));
    }
}
