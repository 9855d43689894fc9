package org.colloquy.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.session.SessionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusParamTest {

    @Test
    void noStatusMeansAny() {
        assertThat(StatusParam.parse(null)).isNull();
    }

    @ParameterizedTest
    @EnumSource(SessionStatus.class)
    void aStatusIsAskedForByItsWord(SessionStatus status) {
        assertThat(StatusParam.parse(status.wire())).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACTIVE", "open"})
    void anyOtherWordIsRefusedWithTheOnesThereAre(String word) {
        assertThatThrownBy(() -> StatusParam.parse(word))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(
                                        new Violation("status", "must be one of active, paused, closed, expired")));
    }
}
