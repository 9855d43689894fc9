package org.colloquy.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ada\\plan.txt, plan.txt",
        "Übersicht 2026.txt, Übersicht 2026.txt",
        "/, file",
        ".., file",
        "a:b*c.txt, a_b_c.txt",
    })
    void onlyTheNameIsLeft(String sent, String kept) {
        assertThat(FileNames.plain(sent)).isEqualTo(kept);
    }

    @Test
    void linesCannotBeBroken() {
        assertThat(FileNames.plain("a\r\nX-Evil: 1\u202e.txt")).isEqualTo("a__X-Evil_ 1_.txt");
    }

    @Test
    void ofALongNameTheEndingIsKept() {
        assertThat(FileNames.plain("x".repeat(300) + ".txt")).hasSize(255).endsWith(".txt");
    }
}
