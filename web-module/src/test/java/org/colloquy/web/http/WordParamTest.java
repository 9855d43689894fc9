package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.session.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordParamTest {

    @Test
    void noStatusMeansAny() {
        assertThat(parse(null)).isNull();
    }

    @ParameterizedTest
    @EnumSource(SessionStatus.class)
    void aStatusIsAskedForByItsWord(SessionStatus status) {
        assertThat(parse(status.wire())).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACTIVE", "open"})
    void anyOtherWordIsRefusedWithTheOnesThereAre(String word) {
        assertThatThrownBy(() -> parse(word))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(
                                        new Violation("status", "must be one of active, paused, closed, expired")));
    }

    private static @Nullable SessionStatus parse(@Nullable String word) {
        return WordParam.parse("status", word, SessionStatus.values(), SessionStatus::wire);
    }
}
