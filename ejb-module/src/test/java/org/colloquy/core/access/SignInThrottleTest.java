package org.colloquy.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.colloquy.core.platform.Time;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Duration LOCK = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final String HERE = "10.0.0.1";

    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final SignInThrottle throttle =
            new SignInThrottle(new Failures(3, LOCK, MEMORY), new Failures(6, LOCK, MEMORY), new Time(new TestClock()));

    @Test
    void locksANameForGrowingTimesThatHaveAnEnd() {
        fail(3, "ada");

        assertThat(throttle.admits("ada", "10.0.0.2")).isFalse();
        pass(LOCK.minusMillis(1));
        assertThat(throttle.admits("ada", HERE)).isFalse();
        pass(Duration.ofMillis(1));
        fail(1, "ada");
        pass(LOCK.multipliedBy(2).minusMillis(1));
        assertThat(throttle.admits("ada", HERE)).isFalse();
        pass(Duration.ofMillis(1));
        fail(1, "ada");
        pass(MEMORY.minusMillis(1));
        assertThat(throttle.admits("ada", HERE)).isFalse();
        pass(Duration.ofMillis(1));
        fail(1, "ada");
        pass(MEMORY);
        assertThat(throttle.admits("ada", HERE)).isTrue();
    }

    @Test
    void refusedAttemptsMakeNoLockLonger() {
        fail(3, "ada");
        assertThat(throttle.admits("ada", HERE)).isFalse();
        assertThat(throttle.admits("ada", HERE)).isFalse();

        pass(LOCK);
        assertThat(throttle.admits("ada", HERE)).isTrue();
    }

    @Test
    void aLockBeginsWhenThePasswordHasBeenComparedAndNoOneIsComparedMeanwhile() {
        fail(2, "ada");
        assertThat(throttle.admits("ada", HERE)).isTrue();
        assertThat(throttle.admits("ada", HERE)).isFalse();
        pass(LOCK.minusMillis(1));
        throttle.failed("ada", HERE);
        pass(LOCK.minusMillis(1));

        assertThat(throttle.admits("ada", HERE)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(throttle.admits("ada", HERE)).isTrue();
    }

    @Test
    void forgetsFailuresAfterARightPasswordAndAfterAWhile() {
        fail(2, "ada");
        assertThat(throttle.admits("ada", HERE)).isTrue();
        throttle.succeeded("ada", HERE);
        fail(2, "ada");
        pass(MEMORY.plusMillis(1));
        fail(3, "ada");

        assertThat(throttle.admits("ada", HERE)).isFalse();
    }

    @Test
    void locksAnAddressThatTriesMany() {
        fail(3, "ada");
        fail(2, "ben");
        assertThat(throttle.admits("eve", HERE)).isTrue();
        throttle.succeeded("eve", HERE);
        fail(1, "cy");

        assertThat(throttle.admits("eve", HERE)).isFalse();
        assertThat(throttle.admits("eve", "10.0.0.2")).isTrue();
    }

    @Test
    void keepsNoMoreThanItCanHold() {
        Failures failures = new Failures(1, LOCK, MEMORY);
        for (int number = 0; number <= 10_000; number++) {
            failures.add("name " + number, now);
        }

        assertThat(failures.locked("name 0", now)).isFalse();
        assertThat(failures.locked("name 1", now)).isTrue();
    }

    private void fail(int times, String name) {
        for (int time = 0; time < times; time++) {
            assertThat(throttle.admits(name, HERE)).isTrue();
            throttle.failed(name, HERE);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private final class TestClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
