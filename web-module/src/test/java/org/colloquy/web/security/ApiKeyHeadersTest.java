package org.colloquy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer k1, k1",
        "Authorization, bearer k1, k1",
        "Authorization, 'BEARER   k1 ', k1",
        "apikey, k1, k1",
        "X-API-Key, ' k1 ', k1"
    })
    void aKeyIsTakenFromAnyOfTheThreeHeaders(String header, String value, String key) {
        assertThat(find(Map.of(header, value))).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Basic YTpi", "Authorization, k1", "Authorization, 'Bearer '", "apikey, ''", "Cookie, k1"
    })
    void anythingElseIsNoKey(String header, String value) {
        assertThat(find(Map.of(header, value))).isEmpty();
    }

    @Test
    void whoSendsAnotherSchemeIsNotLetInByASecondHeader() {
        assertThat(find(Map.of("Authorization", "Basic YTpi", "apikey", "k1"))).isEmpty();
    }

    @Test
    void aHugeHeaderIsNotLookedUp() {
        assertThat(find(Map.of("apikey", "k".repeat(513)))).isEmpty();
    }

    private static Optional<String> find(Map<String, String> headers) {
        return ApiKeyHeaders.find(headers::get);
    }
}
