package org.colloquy.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", " a.b+c@mail.example.org ", "o'hara@example.org", "ana@localhost"})
    void anAddressIsFound(String text) {
        assertThat(Addresses.find(text))
                .hasValueSatisfying(found -> assertThat(found.getAddress()).isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "Ana <ana@example.org>",
                "ana@example.org, bo@example.org",
                "ana@example.org\r\nBcc: bo@example.org",
                "ana@example.org\nRCPT TO:<bo@example.org>",
                "ana@exa mple.org",
                "ana@example..org",
                "friends: ana@example.org;",
                "ana@example.org(comment)",
                "änä@example.org"
            })
    void anythingElseIsNone(String text) {
        assertThat(Addresses.find(text)).isEmpty();
    }

    @Test
    void anAddressHasABoundedLength() {
        assertThat(Addresses.find("a".repeat(250) + "@example.org")).isEmpty();
    }
}
