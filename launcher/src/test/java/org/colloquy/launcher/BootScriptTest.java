package org.colloquy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootScriptTest {

    @Test
    void countsCommandsButNoCommentsOrBlankLines() {
        assertThat(BootScript.commands("# What it does.\n\nset a=1\nset b=2\n")).isEqualTo(2);
    }

    @Test
    void countsWhatTheServerSaysHasSucceeded() {
        String log = """
                INFO: Boot Command set returned with result SUCCESS : a=1
                INFO: something else
                INFO: Boot Command set returned with result SUCCESS : b=2
                """;

        assertThat(BootScript.succeeded(log)).isEqualTo(2);
        assertThat(BootScript.failed(log)).isFalse();
    }

    @Test
    void noticesACommandThatFailed() {
        assertThat(BootScript.failed("WARNING: Boot Command set failed : no configuration found"))
                .isTrue();
    }
}
