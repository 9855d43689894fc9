package org.colloquy.core.function.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "*, anything.example.org, true",
        "api.example.org, api.example.org, true",
        "api.example.org, API.Example.ORG, true",
        "api.example.org, other.example.org, false",
        "api.example.org, api.example.org.evil.com, false",
        "*.example.org, api.example.org, true",
        "*.example.org, a.b.example.org, true",
        "*.example.org, example.org, false",
        "*.example.org, badexample.org, false",
        "'', example.org, false"
    })
    void aHostIsAllowedByItsNameOrByAPattern(String pattern, String host, boolean allowed) {
        assertThat(new Hosts(List.of(pattern)).allow(host)).isEqualTo(allowed);
    }
}
