package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.colloquy.web.openai.wire.FakeRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorsTest {

    private static final String PAGE = "https://app.example.org";

    private final Map<String, Object> sent = new HashMap<>();

    @Test
    void withoutTheSettingNothingIsSaid() {
        assertThat(ask(cors(null), "OPTIONS", preflight())).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void aKnownPageMayComeWithTheHeadersOfTheClients() {
        assertThat(ask(cors("https://other.example.org, " + PAGE), "OPTIONS", preflight()))
                .isTrue();
        assertThat(sent)
                .containsEntry("Access-Control-Allow-Origin", PAGE)
                .containsEntry("Access-Control-Allow-Headers", "authorization, openai-beta, x-stainless-os")
                .containsEntry("status", 204)
                .containsKey("Access-Control-Allow-Methods");
    }

    @Test
    void anUnknownPageMayNot() {
        assertThat(ask(cors("https://other.example.org"), "OPTIONS", preflight()))
                .isFalse();
        assertThat(sent).doesNotContainKey("Access-Control-Allow-Origin").containsEntry("Vary", "Origin");
    }

    @Test
    void everyPageMayWhereAllAreAllowed() {
        assertThat(ask(cors("*"), "GET", Map.of("origin", PAGE))).isFalse();
        assertThat(sent).containsEntry("Access-Control-Allow-Origin", "*");
        assertThat(String.valueOf(sent.get("Access-Control-Expose-Headers"))).contains("x-request-id");
    }

    @Test
    void headersThatNobodyNeedsAreNotAllowed() {
        assertThat(cors("*").allowed("Cookie, X-Evil, Content-Type")).isEqualTo("content-type");
        assertThat(cors("*").allowed(null)).isEmpty();
    }

    private static Cors cors(@Nullable String origins) {
        return new Cors(
                origins,
                "GET, POST",
                Pattern.compile("authorization|content-type|openai-beta|x-stainless-[a-z]+"),
                "x-request-id");
    }

    private static Map<String, String> preflight() {
        return Map.of(
                "origin", PAGE,
                "access-control-request-method", "POST",
                "access-control-request-headers", "authorization,openai-beta,x-stainless-os,x-other");
    }

    private boolean ask(Cors cors, String method, Map<String, String> headers) {
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                CorsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    if (arguments != null && arguments.length == 2) {
                        sent.put(String.valueOf(arguments[0]), arguments[1]);
                    } else if (called.getName().equals("setStatus")) {
                        sent.put("status", arguments[0]);
                    }
                    return null;
                });
        return cors.answer(FakeRequest.of(method, "/v1/models", headers), response);
    }
}
