package org.colloquy.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnguessableTest {

    @Test
    void textsAreRandomAndOnlyTheirHashesAreStored() {
        assertThat(Unguessable.text(24)).hasSize(32).matches("[A-Za-z0-9_-]+").isNotEqualTo(Unguessable.text(24));
        assertThat(Unguessable.hash("key")).hasSize(64).doesNotContain("key").isEqualTo(Unguessable.hash("key"));
    }
}
