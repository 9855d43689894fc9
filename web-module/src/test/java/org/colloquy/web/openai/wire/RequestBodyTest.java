package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.http.BodyLimitFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private int reads;

    @Test
    void aBodyIsReadOnceHoweverManyLook() throws IOException {
        HttpServletRequest request = request("application/json", "{\"stream\":true}");

        assertThat(RequestBody.of(request)).isSameAs(RequestBody.of(request));
        assertThat(reads).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "[]", "null"})
    void nothingIsAnEmptyObject(String body) throws IOException {
        assertThat(RequestBody.of(request("application/json", body)).whole()).isEmpty();
    }

    @Test
    void nothingNeedsNoType() throws IOException {
        assertThat(RequestBody.of(request("application/x-www-form-urlencoded", ""))
                        .whole())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "APPLICATION/JSON", "application/vnd.x+json"})
    void jsonHasManyNames(String type) throws IOException {
        assertThat(RequestBody.of(request(type, "{\"a\":1}")).has("a")).isTrue();
    }

    @Test
    void anotherTypeIsRefused() {
        assertRefused(ErrorCode.UNSUPPORTED_MEDIA_TYPE, request("text/plain", "{}"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertRefused(ErrorCode.INVALID_REQUEST, request("application/json", "{"));
    }

    @Test
    void moreThanTheLimitIsRefusedAlsoWithoutTheFiltersWrapper() {
        HttpServletRequest request = request("application/json", "{\"name\":\"" + "x".repeat(100) + "\"}");
        BodyLimitFilter.allow(request, 50);

        assertRefused(ErrorCode.TOO_LARGE, request);
    }

    private static void assertRefused(ErrorCode code, HttpServletRequest request) {
        assertThatThrownBy(() -> RequestBody.of(request))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private HttpServletRequest request(String type, String body) {
        attributes.clear();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                RequestBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments, type, body));
        BodyLimitFilter.allow(request, 1_000);
        return request;
    }

    private @Nullable Object answer(String method, Object[] arguments, String type, String body) {
        return switch (method) {
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "getContentType" -> type;
            case "getInputStream" -> {
                reads++;
                yield new Input(body);
            }
            default -> null;
        };
    }

    private static final class Input extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Input(String body) {
            bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
