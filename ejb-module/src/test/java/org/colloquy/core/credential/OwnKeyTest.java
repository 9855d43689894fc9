package org.colloquy.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.colloquy.api.credential.AuthHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKeyTest {

    private static boolean opens(String base, String url) {
        return new OwnKey(base, "a-key", AuthHeader.BEARER).opens(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.org, https://crm.example.org/leads?x=1",
        "https://crm.example.org, https://CRM.example.org:443",
        "https://crm.example.org:443/, https://crm.example.org/leads",
        "http://127.0.0.1:9090/v1, http://127.0.0.1:9090/v1",
        "http://127.0.0.1:9090/v1/, http://127.0.0.1:9090/v1/leads",
        "https://crm.example.org/v1, https://crm.example.org/v1/a.b/c..d",
    })
    void aKeyGoesAlongToItsOwnAddressAndBelow(String base, String url) {
        assertThat(opens(base, url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.org, http://crm.example.org/",
        "https://crm.example.org, https://crm.example.org:8443/",
        "https://crm.example.org, https://crm.example.org.evil.example/",
        "https://crm.example.org, https://evil.example/crm.example.org",
        "https://crm.example.org/v1, https://crm.example.org/",
        "https://crm.example.org/v1, https://crm.example.org/v12",
    })
    void aKeyGoesNowhereElse(String base, String url) {
        assertThat(opens(base, url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "%2e%2e", ".%2E", "..;a=b", "..%2f..", "a%5c..", "%252e%252e"})
    void aPathThatMayClimbOutGetsNoKey(String segment) {
        assertThat(opens("https://crm.example.org/v1", "https://crm.example.org/v1/" + segment + "/admin"))
                .isFalse();
    }

    @Test
    void aKeyIsInNoText() {
        assertThat(new OwnKey("https://a.example", "a-key", AuthHeader.BEARER).toString())
                .doesNotContain("a-key");
    }
}
