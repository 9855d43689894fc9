package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "018f-ab.C_9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void aWellFormedIdIsKept(String sent) {
        assertThat(RequestId.choose(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\r\nSet-Cookie: x",
                "ä",
                "<script>",
                "a\u0000",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anyOtherIsReplaced(@Nullable String sent) {
        assertThat(RequestId.choose(sent)).matches("[0-9a-f]{32}");
    }

    @Test
    void madeIdsDiffer() {
        assertThat(RequestId.choose(null)).isNotEqualTo(RequestId.choose(null));
    }
}
