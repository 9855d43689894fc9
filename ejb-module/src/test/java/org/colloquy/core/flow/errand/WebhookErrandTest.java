package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.core.function.http.HttpFailure;
import org.colloquy.core.function.http.HttpPosts.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookErrandTest {

    private static FailureKind kind(Throwable failure) {
        return WebhookErrand.failed(HttpFailure.of(failure), Duration.ofSeconds(10))
                .kind();
    }

    @Test
    void successIsStatus200WithJson() {
        assertThat(WebhookErrand.read(new Answered(200, "{\"a\":[1]}"))
                        .at("/a/0")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "201, BAD_RESPONSE, status 201",
        "204, BAD_RESPONSE, status 204",
        "302, BAD_RESPONSE, status 302",
        "400, BAD_REQUEST, status 400",
        "404, BAD_REQUEST, status 404",
        "500, BAD_RESPONSE, status 500"
    })
    void anyOtherStatusIsAFailure(int status, FailureKind kind, String words) {
        ErrandException failure = catchThrowableOfType(
                ErrandException.class, () -> WebhookErrand.read(new Answered(status, "{\"secret\":1}")));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"a\":", "{} {}"})
    void whatIsNoJsonIsABadResponse(String text) {
        ErrandException failure =
                catchThrowableOfType(ErrandException.class, () -> WebhookErrand.read(new Answered(200, text)));

        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
    }

    @Test
    void whatCouldNotBeAskedIsABadRequest() {
        assertThat(kind(new ConnectException())).isEqualTo(FailureKind.BAD_REQUEST);
        assertThat(kind(new CompletionException(new UnknownHostException("a secret name"))))
                .isEqualTo(FailureKind.BAD_REQUEST);
    }

    @Test
    void noAnswerInTimeAndACutOneAreBadResponses() {
        assertThat(kind(new TimeoutException())).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(kind(new SocketTimeoutException())).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(kind(new IOException("reset"))).isEqualTo(FailureKind.BAD_RESPONSE);
    }
}
