package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.error.Violation;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private static final AppException MISSING = AppException.notFound("chatbot", "asst_1");

    static Stream<Throwable> wrappings() {
        return Stream.of(
                MISSING,
                new EJBException(MISSING),
                new CompletionException(MISSING),
                new ExecutionException(MISSING),
                new CompletionException(new EJBException(MISSING)));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void aRefusalIsFoundInWhateverTheContainerWrappedItIn(Throwable thrown) {
        Problem problem = Problems.of(thrown);

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.type()).isEqualTo("urn:colloquy:problem:not-found");
        assertThat(problem.detail()).isEqualTo("No chatbot found with id 'asst_1'.");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeKeepsItsStatusAndType(ErrorCode code) {
        Problem problem = Problems.of(AppException.of(code));

        assertThat(problem.status()).isEqualTo(code.status());
        assertThat(problem.type()).isEqualTo(code.type());
    }

    @Test
    void anUnexpectedFailureShowsNothingOfItself() {
        Problem problem = Problems.of(new IllegalStateException("password=hunter2", new IOException("/etc/secret")));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(Json.write(problem)).doesNotContain("hunter2", "secret", "Exception");
    }

    @Test
    void twoUnexpectedFailuresHaveDifferentIds() {
        assertThat(Problems.of(new IllegalStateException("a")).detail())
                .isNotEqualTo(Problems.of(new IllegalStateException("a")).detail());
    }

    @Test
    void anEjbFailureWithoutACauseIsUnexpected() {
        assertThat(Problems.of(new EJBException("rolled back")).status()).isEqualTo(500);
    }

    @Test
    void anUnreachableDatabaseIsSaidToBePassing() {
        Problem problem = Problems.of(new EJBException(new RuntimeException(new SQLException("gone", "08006"))));

        assertThat(problem.type()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE.type());
        assertThat(problem.passing()).isTrue();
        assertThat(problem.detail()).doesNotContain("gone");
    }

    @Test
    void aFailedRunIsNamed() {
        assertThat(Problems.of(AppException.runFailed(ErrorCode.MODEL_TIMEOUT, "run_1"))
                        .runId())
                .isEqualTo("run_1");
    }

    @Test
    void theBodyHasNoEmptyMembers() {
        assertThat(Json.write(Problems.of(MISSING).forRequest("req-1")))
                .isEqualTo("{\"type\":\"urn:colloquy:problem:not-found\",\"title\":\"There is no such object\","
                        + "\"status\":404,\"detail\":\"No chatbot found with id 'asst_1'.\",\"instance\":\"req-1\"}");
    }

    @Test
    void wrongFieldsAreListed() {
        assertThat(Problems.of(AppException.invalid("limit", "must be a whole number"))
                        .violations())
                .isEqualTo(List.of(new Violation("limit", "must be a whole number")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid-request",
        "401, unauthenticated",
        "403, forbidden",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "411, length-required",
        "413, too-large",
        "415, unsupported-media-type",
        "429, too-many-requests",
        "500, internal",
        "503, internal"
    })
    void aStatusOfTheContainerBecomesTheCodeOfThatStatus(int status, String code) {
        assertThat(Problems.ofStatus(status).type()).isEqualTo("urn:colloquy:problem:" + code);
    }

    @Test
    void anyOtherRefusalKeepsItsStatus() {
        assertThat(Problems.ofStatus(414).status()).isEqualTo(414);
    }
}
