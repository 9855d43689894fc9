package org.colloquy.core.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to ana@example.org.|Write to [e-mail].",
                "ana.b+c@mail.example.co.uk, now|[e-mail], now",
                "<ana@example.org>|<[e-mail]>",
                "mailto:ana@example.org?x|mailto:[e-mail]?x",
                "zoë@exämple.de|[e-mail]",
                "Call +49 30 1234567!|Call [phone]!",
                "Call (030) 123 45 67, please|Call [phone], please",
                "tel:0301234567|tel:[phone]",
                "+1-202-555-0100 or 202.555.0101|[phone] or [phone]"
            })
    void addressesAndNumbersAreReplaced(String text, String masked) {
        assertThat(ContactMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I earn 4500 since 2019.",
                "On 2026-11-21 at 10:30",
                "On 21.11.2026",
                "me@home",
                "a @ b.c",
                "Order ABC1234567X",
                "1234567890123456",
                "room 4.11",
                "@ana says hi",
                "x@.y"
            })
    void whatIsNeitherStaysAsItIs(String text) {
        assertThat(ContactMask.mask(text)).isEqualTo(text);
    }

    static Stream<String> hostile() {
        return Stream.of("a@", "1 ", "1-", "+", "(", "a.", "a@b ", "a@b.", "1234567 ", "@", "x@y.z@", "._%+-", "+1 (")
                .map(piece -> piece.repeat(1_000_000 / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aMillionCharactersTakeLinearTime(String text) {
        assertTimeout(Duration.ofSeconds(3), () -> ContactMask.mask(text));
    }

    @Test
    void nothingElseIsLost() {
        String text = "Ana (HR) said: \"yes\" – 3 of 4 ✓ <b>\n";

        assertThat(ContactMask.mask(text)).isEqualTo(text);
    }
}
