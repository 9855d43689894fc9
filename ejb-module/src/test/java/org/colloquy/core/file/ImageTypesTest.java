package org.colloquy.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageTypesTest {

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("\u0089PNG\r\n\u001a\n....", "image/png"),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0", "image/jpeg"),
                Arguments.of("GIF89a", "image/gif"),
                Arguments.of("RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
                Arguments.of("RIFF\0\0\0\0WAVEfmt ", ""),
                Arguments.of("<svg onload=\"x\"/>", ""),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void anImageIsKnownByItsFirstBytes(String head, String type) {
        assertThat(ImageTypes.of(head.getBytes(StandardCharsets.ISO_8859_1)).orElse(""))
                .isEqualTo(type);
    }
}
