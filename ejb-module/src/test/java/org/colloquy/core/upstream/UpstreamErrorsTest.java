package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "-1, MODEL_UNAVAILABLE, false",
        "400, MODEL_REFUSED, false",
        "401, MODEL_REFUSED, false",
        "403, MODEL_REFUSED, false",
        "404, MODEL_REFUSED, false",
        "302, MODEL_REFUSED, false",
        "408, MODEL_TIMEOUT, false",
        "429, MODEL_RATE_LIMITED, true",
        "500, MODEL_UNAVAILABLE, false",
        "502, MODEL_UNAVAILABLE, false",
        "503, MODEL_UNAVAILABLE, true",
        "504, MODEL_TIMEOUT, false"
    })
    void everyStatusHasACodeAndOnlyRefusalsBeforeTheWorkAreRepeated(int status, ErrorCode code, boolean repeatable) {
        UpstreamException failure = UpstreamErrors.ofStatus(status, null);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.repeatable()).isEqualTo(repeatable);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "120, PT2M", "0, PT0S"})
    void honoursTheSecondsThatAProviderAsksFor(String header, Duration pause) {
        assertThat(UpstreamErrors.ofStatus(429, header).retryAfter()).contains(pause);
    }

    @ParameterizedTest
    @CsvSource({"'Wed, 21 Oct 2026 07:28:00 GMT'", "-1", "99999", "soon"})
    void ignoresAPauseThatIsNotAReasonableNumberOfSeconds(String header) {
        assertThat(UpstreamErrors.ofStatus(429, header).retryAfter()).isEmpty();
    }

    @Test
    void aConnectionThatNeverWasIsRepeatedAndATimeOutIsNot() {
        assertThat(UpstreamErrors.ofFailure(new RuntimeException(new ConnectException())))
                .matches(failure -> failure.repeatable() && failure.code() == ErrorCode.MODEL_UNAVAILABLE);
        assertThat(UpstreamErrors.ofFailure(new UnknownHostException("model.example")))
                .matches(UpstreamException::repeatable)
                .hasMessageNotContaining("model.example");
        assertThat(UpstreamErrors.ofFailure(new RuntimeException(new SocketTimeoutException())))
                .matches(failure -> !failure.repeatable() && failure.code() == ErrorCode.MODEL_TIMEOUT);
        assertThat(UpstreamErrors.ofFailure(new IOException("Connection reset")))
                .matches(failure -> !failure.repeatable() && failure.code() == ErrorCode.MODEL_UNAVAILABLE)
                .hasMessage("IOException");
    }
}
