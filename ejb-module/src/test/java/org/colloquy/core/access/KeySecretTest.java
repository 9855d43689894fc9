package org.colloquy.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySecretTest {

    @Test
    void isLongRandomAndRecognisable() {
        KeySecret secret = KeySecret.random();

        assertThat(secret.text())
                .startsWith("cq_")
                .hasSize(46)
                .isNotEqualTo(KeySecret.random().text());
    }

    @Test
    void showsNeitherItselfNorMuchOfItself() {
        KeySecret secret = KeySecret.random();

        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(secret.hint()).hasSize(8);
        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.text().substring(3));
    }

    @Test
    void hashesTheSameTextTheSameWay() {
        assertThat(new KeySecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
