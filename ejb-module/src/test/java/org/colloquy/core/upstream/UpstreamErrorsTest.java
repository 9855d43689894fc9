package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "-1, MODEL_UNAVAILABLE, false",
        "400, MODEL_PROMPT_REFUSED, false",
        "413, MODEL_PROMPT_REFUSED, false",
        "422, MODEL_PROMPT_REFUSED, false",
        "401, MODEL_REFUSED, false",
        "403, MODEL_REFUSED, false",
        "404, MODEL_REFUSED, false",
        "302, MODEL_REFUSED, false",
        "408, MODEL_TIMEOUT, true",
        "429, MODEL_RATE_LIMITED, true",
        "500, MODEL_UNAVAILABLE, false",
        "502, MODEL_UNAVAILABLE, false",
        "503, MODEL_UNAVAILABLE, true",
        "504, MODEL_TIMEOUT, false"
    })
    void everyStatusHasACodeAndOnlyRefusalsBeforeTheWorkAreRepeated(int status, ErrorCode code, boolean repeatable) {
        UpstreamException failure = UpstreamErrors.ofStatus(status, null, Complaint.NONE);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.repeatable()).isEqualTo(repeatable);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "120, PT2M", "0, PT0S"})
    void honoursTheSecondsThatAProviderAsksFor(String header, Duration pause) {
        assertThat(pause("Retry-After", header)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"'Wed, 21 Oct 2026 07:28:00 GMT'", "-1", "99999", "soon"})
    void ignoresAPauseThatIsNotAReasonableNumberOfSeconds(String header) {
        assertThat(pause("Retry-After", header)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"20, PT0.020S", "1500.5, PT1.501S"})
    void honoursTheMilliseconds(String header, Duration pause) {
        assertThat(pause("retry-after-ms", header)).isEqualTo(pause);
    }

    private static @Nullable Duration pause(String name, String value) {
        return UpstreamErrors.pause(HttpHeaders.of(Map.of(name, List.of(value)), (key, text) -> true));
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
