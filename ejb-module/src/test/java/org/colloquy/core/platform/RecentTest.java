package org.colloquy.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Recent<String> recent = new Recent<>(nanos::get);

    @Test
    void readsOnceWithinAMoment() {
        assertThat(recent.get("key", () -> "first")).isEqualTo("first");

        assertThat(recent.get("key", () -> "second")).isEqualTo("first");
        assertThat(recent.get("another", () -> "second")).isEqualTo("second");
    }

    @Test
    void readsAgainWhenTheMomentIsOver() {
        recent.get("key", () -> "first");

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));

        assertThat(recent.get("key", () -> "second")).isEqualTo("second");
    }

    @Test
    void forgetsAtOnceWhatHasChanged() {
        recent.get("key", () -> "first");

        recent.forget();

        assertThat(recent.get("key", () -> "second")).isEqualTo("second");
    }

    @Test
    void doesNotKeepWhatWasChangedWhileItWasRead() {
        recent.get("key", () -> {
            recent.forget();
            return "old";
        });

        assertThat(recent.get("key", () -> "new")).isEqualTo("new");
    }

    @Test
    void looksEachTimeForWhatIsNotThere() {
        assertThat(recent.find("key", Optional::empty)).isEmpty();

        assertThat(recent.find("key", () -> Optional.of("there"))).contains("there");
    }
}
