package org.colloquy.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void oneRowTooManyMeansThatMoreFollow() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Function.identity(), Function.identity());

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), true, "b"));
    }

    @Test
    void theLastPageNamesNoFollower() {
        Page<String> page = Page.of(List.of("a", "b"), 2, Function.identity(), Function.identity());

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), false, null));
    }
}
