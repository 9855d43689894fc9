package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BetaHeaderTest {

    @Test
    void onlyAssistantsAndThreadsNeedIt() {
        assertThat(BetaHeader.missing("/threads/thread_1", null)).isTrue();
        assertThat(BetaHeader.missing("/assistants", "assistants=v1")).isTrue();
        assertThat(BetaHeader.missing("/assistants", "assistants=v2")).isFalse();
        assertThat(BetaHeader.missing("/models", null)).isFalse();
        assertThat(BetaHeader.missing(null, null)).isFalse();
    }
}
