package org.colloquy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {

    @ParameterizedTest
    @CsvSource({
        "/api/chatbots, KEY",
        "/api, KEY",
        "/, KEY",
        "'', KEY",
        "/anything/new, KEY",
        "/health/live, OPEN",
        "/health/ready, OPEN",
        "/healthy, KEY",
        "/metrics, GUEST",
        "/metrics/x, KEY",
        "/sandbox/v1/models, OPEN",
        "/sandbox/v1, OPEN",
        "/sandbox/v2, KEY",
        "/openai/find/shop, GUARDED",
        "/instance/create, GUARDED",
        "/webhook/shop, GUARDED",
        "/settings/find/shop, GUARDED",
        "/verify-creds, GUARDED",
        "/openaix, KEY",
        "/console, CONSOLE",
        "/console/, CONSOLE",
        "/console/sessions.xhtml, CONSOLE",
        "/console/login.xhtml, OPEN",
        "/console/login.xhtmlx, CONSOLE",
        "/consoles, KEY",
        "/jakarta.faces.resource/theme.css.xhtml, OPEN",
        "/WEB-INF/web.xml, KEY"
    })
    void aPathBelongsToTheZoneOfItsRootAndToHoldersOfKeysOtherwise(String path, Zone zone) {
        assertThat(Zone.of(path)).isEqualTo(zone);
    }
}
