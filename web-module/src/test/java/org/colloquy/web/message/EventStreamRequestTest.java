package org.colloquy.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamRequestTest {

    @ParameterizedTest
    @CsvSource({
        "text/event-stream, true",
        "'application/json, Text/Event-Stream;q=0.9', true",
        "application/json, false",
        "*/*, false",
        ", false"
    })
    void aStreamIsOnlyForThoseWhoNameIt(@Nullable String accept, boolean wanted) {
        assertThat(EventStreamRequest.wantsEvents(accept)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/json; charset=utf-8, true",
        "APPLICATION/JSON, true",
        "text/plain, false",
        "application/jsonx, false",
        ", false"
    })
    void onlyJsonIsRead(@Nullable String contentType, boolean json) {
        assertThat(EventStreamRequest.isJson(contentType)).isEqualTo(json);
    }
}
