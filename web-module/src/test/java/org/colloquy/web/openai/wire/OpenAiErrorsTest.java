package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiErrorsTest {

    private static final HttpServletRequest REQUEST = FakeRequest.of("PUT", "/v1/threads/thread_1", Map.of());

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(
                        AppException.notFound("assistant", "asst_x"),
                        404,
                        "{'message': 'No assistant found with id ’asst_x’.',"
                                + " 'type': 'invalid_request_error', 'param': null, 'code': null}"),
                failure(
                        AppException.of(ErrorCode.NOT_FOUND),
                        404,
                        "{'message': 'Unknown request URL: PUT /v1/threads/thread_1. Please check the URL for typos.',"
                                + " 'type': 'invalid_request_error', 'param': null, 'code': 'unknown_url'}"),
                failure(
                        AppException.of(ErrorCode.THREAD_LOCKED, "Thread thread_1 already has an active run run_1."),
                        400,
                        "{'message': 'Thread thread_1 already has an active run run_1.',"
                                + " 'type': 'invalid_request_error', 'param': null, 'code': null}"),
                failure(
                        AppException.of(ErrorCode.RUN_STATE, "Cannot cancel run with status 'cancelled'."),
                        400,
                        "{'message': 'Cannot cancel run with status ’cancelled’.',"
                                + " 'type': 'invalid_request_error', 'param': null, 'code': null}"),
                failure(
                        AppException.invalid(
                                "tool_outputs", "Expected tool outputs for call_ids ['a', 'b'], got ['a']"),
                        400,
                        "{'message': 'Expected tool outputs for call_ids [’a’, ’b’], got [’a’]',"
                                + " 'type': 'invalid_request_error', 'param': 'tool_outputs', 'code': 'invalid_value'}"),
                failure(
                        AppException.invalid("tools[0].name", "must match \"x\""),
                        400,
                        "{'message': 'Invalid ’tools[0].function.name’: must match \\\"x\\\".',"
                                + " 'type': 'invalid_request_error', 'param': 'tools[0].function.name',"
                                + " 'code': 'invalid_value'}"),
                failure(
                        AppException.invalid("model", "Missing required parameter: 'model'."),
                        400,
                        "{'message': 'Missing required parameter: ’model’.', 'type': 'invalid_request_error',"
                                + " 'param': 'model', 'code': 'missing_required_parameter'}"),
                failure(
                        AppException.invalid("body", "is not valid JSON (line 1, column 2)"),
                        400,
                        "{'message': 'We could not parse the JSON body of your request: it is not valid JSON (line 1,"
                                + " column 2).', 'type': 'invalid_request_error', 'param': null, 'code': null}"),
                failure(
                        AppException.of(ErrorCode.METHOD_NOT_ALLOWED),
                        405,
                        "{'message': 'Not allowed to PUT on /v1/threads/thread_1 (HINT: Perhaps you meant to use a"
                                + " different HTTP method?)', 'type': 'invalid_request_error', 'param': null,"
                                + " 'code': null}"),
                failure(
                        AppException.of(ErrorCode.TOO_MANY_REQUESTS),
                        429,
                        "{'message': 'Too many requests are waiting', 'type': 'requests', 'param': null,"
                                + " 'code': 'rate_limit_exceeded'}"),
                failure(
                        AppException.of(ErrorCode.MODEL_RATE_LIMITED),
                        429,
                        "{'message': 'The model’s provider is limiting requests', 'type': 'requests', 'param': null,"
                                + " 'code': 'rate_limit_exceeded'}"),
                failure(
                        AppException.of(ErrorCode.MODEL_TIMEOUT),
                        504,
                        "{'message': 'The model did not answer in time', 'type': 'server_error', 'param': null,"
                                + " 'code': 'model_timeout'}"),
                failure(
                        AppException.of(ErrorCode.INTERNAL),
                        500,
                        "{'message': 'Something went wrong on the server', 'type': 'server_error', 'param': null,"
                                + " 'code': null}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsWordedAsOpenAiWordsIt(AppException failure, int status, JsonNode error) {
        Problem problem = Problem.of(failure);

        assertThat(OpenAiErrors.FORM.status(problem)).isEqualTo(status);
        assertThat(written(OpenAiErrors.FORM.body(problem, REQUEST)).path("error"))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void allFourKeysAreAlwaysThere(ErrorCode code) {
        JsonNode body = written(OpenAiErrors.FORM.body(Problem.of(code), REQUEST));

        assertThat(body.fieldNames()).toIterable().containsExactly("error");
        assertThat(body.path("error").fieldNames()).toIterable().containsExactly("message", "type", "param", "code");
        assertThat(body.path("error").path("message").asText()).isNotBlank();
    }

    @Test
    void aWrongKeyIsRecognisableAndOfNoUse() {
        String key = "sk-proj-abcdefghijklmnopqrstuvwxyz";
        HttpServletRequest request = FakeRequest.of("GET", "/v1/models", Map.of("authorization", "Bearer " + key));

        JsonNode error = written(OpenAiErrors.FORM.body(Problem.of(ErrorCode.UNAUTHENTICATED), request))
                .path("error");

        assertThat(error.path("message").asText())
                .startsWith("Incorrect API key provided: sk-***wxyz.")
                .doesNotContain("abcdef");
        assertThat(error.path("code").asText()).isEqualTo("invalid_api_key");
    }

    @Test
    void aShortKeyIsNotShownAtAll() {
        assertThat(SentKey.masked("secret")).isEqualTo("***");
    }

    @Test
    void aMissingKeyIsAskedFor() {
        JsonNode error = written(OpenAiErrors.FORM.body(Problem.of(ErrorCode.UNAUTHENTICATED), REQUEST))
                .path("error");

        assertThat(error.path("message").asText()).startsWith("You didn't provide an API key.");
    }

    @Test
    void whatNobodyExpectedIsNotTold() {
        JsonNode error =
                written(OpenAiErrors.of(new IllegalStateException("secret"))).path("error");

        assertThat(error.toString()).doesNotContain("secret");
        assertThat(error.path("type").asText()).isEqualTo("server_error");
    }

    private static Arguments failure(AppException failure, int status, String error) {
        return Arguments.of(failure, status, json(error));
    }
}
