package org.colloquy.web.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.web.widget.WidgetCall.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetCallTest {

    @ParameterizedTest
    @CsvSource({
        "POST,/t0ken,OPENAI",
        "POST,/t0ken/,OPENAI",
        "POST,/t0ken/messages,NATIVE",
        "GET,/t0ken/messages,SAID",
        "POST,/t0ken/universal,UNIVERSAL",
        "GET,/t0ken/universal/session,UNIVERSAL_SESSION",
        "GET,/t0ken/session,SESSION",
        "POST,/t0ken/stream,STREAM",
        "GET,/t0ken/demo,DEMO",
        "OPTIONS,/t0ken/messages,NATIVE"
    })
    void eachEngineHasItsPath(String method, String path, Kind kind) {
        assertThat(WidgetCall.of(method, path)).contains(new WidgetCall(kind, "t0ken"));
    }

    @Test
    void anythingElseIsNothing() {
        assertThat(WidgetCall.of("GET", "/t0ken")).isEmpty();
        assertThat(WidgetCall.of("DELETE", "/t0ken/messages")).isEmpty();
        assertThat(WidgetCall.of("POST", "/to\"ken")).isEmpty();
        assertThat(WidgetCall.of("POST", "/")).isEmpty();
        assertThat(WidgetCall.of("POST", null)).isEmpty();
        assertThat(WidgetCall.of("POST", "/t0ken/messages/more")).isEmpty();
    }
}
