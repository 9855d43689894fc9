package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRecordTest {

    @ParameterizedTest
    @CsvSource({
        "/api/sessions/1, /api/sessions/1",
        "/api/x;key=secret/y, /api/x",
        "/api/x?key=secret, /api/x",
        "/a%0d%0ab, /a%0d%0ab"
    })
    void aPathIsLoggedWithoutParameters(String uri, String logged) {
        assertThat(RequestRecord.printable(uri)).isEqualTo(logged);
    }

    @Test
    void nothingBreaksALogLine() {
        assertThat(RequestRecord.printable("/a\r\nb\u001b[31m\u00e4 c")).isEqualTo("/a__b_[31m__c");
    }

    @Test
    void aLongPathIsCutShort() {
        assertThat(RequestRecord.printable("/" + "x".repeat(10_000))).hasSize(256);
    }

    @ParameterizedTest
    @CsvSource({"GET, GET", "PATCH, PATCH", "BREW, OTHER", "get, OTHER"})
    void unknownMethodsShareOneLabel(String method, String label) {
        assertThat(HttpMethods.known(method)).isEqualTo(label);
    }
}
