package org.colloquy.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTest {

    @Test
    void whatNoDatabaseTakesIsLeftOut() {
        assertThat(Storable.text("a\0b😀")).isEqualTo("ab😀");
        assertThat(Storable.text("half \uD83D")).isEqualTo("half ?");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(Storable.text("😀😀", 3)).isEqualTo("😀?");
    }
}
