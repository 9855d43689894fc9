package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrandExceptionTest {

    @ParameterizedTest
    @CsvSource({
        "MODEL_TIMEOUT, BAD_RESPONSE",
        "MODEL_UNAVAILABLE, BAD_RESPONSE",
        "MODEL_REPLY_INVALID, BAD_RESPONSE",
        "TOOL_LOOP, BAD_RESPONSE",
        "MODEL_REFUSED, BAD_REQUEST",
        "MODEL_PROMPT_REFUSED, BAD_REQUEST",
        "MODEL_RATE_LIMITED, BAD_REQUEST"
    })
    void whatGoesWrongWithAModelHasOneOfTheFourWords(ErrorCode code, FailureKind kind) {
        assertThat(ErrandException.of(code).kind()).isEqualTo(kind);
    }

    @Test
    void whatNobodyExpectedSaysNothingOfItsInsides() {
        ErrandException failure =
                ErrandException.of(new CompletionException(new IllegalStateException("password=secret")));

        assertThat(failure.words()).isEqualTo("this server could not ask");
        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_REQUEST);
    }

    @Test
    void itsWordsAreBounded() {
        assertThat(ErrandException.useless("x".repeat(5_000)).words()).hasSize(1_024);
    }
}
