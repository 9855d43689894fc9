package org.colloquy.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastUsedTest {

    private final LastUsed<String> kept = new LastUsed<>(2);
    private final List<String> looked = new ArrayList<>();

    private Optional<String> find(String key) {
        return kept.find(key, () -> {
            looked.add(key);
            return Optional.of(key.toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void whatIsKnownIsNotLookedForAgain() {
        assertThat(find("a")).contains("A");
        assertThat(find("a")).contains("A");

        assertThat(looked).containsExactly("a");
    }

    @Test
    void whatHasNotBeenUsedForTheLongestTimeGoesFirst() {
        find("a");
        find("b");
        find("a");
        find("c");

        find("a");
        find("b");

        assertThat(looked).containsExactly("a", "b", "c", "b");
    }

    @Test
    void whatIsNotThereIsLookedForEachTime() {
        assertThat(kept.find("x", Optional::empty)).isEmpty();
        assertThat(find("x")).contains("X");
    }
}
