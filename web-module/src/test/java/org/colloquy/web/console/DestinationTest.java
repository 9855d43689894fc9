package org.colloquy.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @Test
    void aPageOfTheConsoleIsReachedWithItsParameters() {
        String page = "/console/session.xhtml?id=sess_01&after=msg_02&name=a%20b";

        assertThat(Destination.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/console/",
                "/console/login.xhtml",
                "/console/login.xhtml?to=/console/login.xhtml",
                "/console/../api/keys.xhtml",
                "//evil.example/console/sessions.xhtml",
                "https://evil.example/console/sessions.xhtml",
                "/\\evil.example/console/sessions.xhtml",
                "/console/sessions.xhtml\r\nSet-Cookie: a=b",
                "/console/sessions.xhtml?a=b\r\nSet-Cookie: a=b",
                "javascript:alert(1)//console/sessions.xhtml",
                "/console//evil.example/x.xhtml"
            })
    void anythingElseLeadsToTheSessions(String wish) {
        assertThat(Destination.of(wish)).isEqualTo(Destination.HOME);
    }
}
