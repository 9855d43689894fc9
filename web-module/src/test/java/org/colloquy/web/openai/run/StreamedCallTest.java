package org.colloquy.web.openai.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.web.openai.run.StreamedCall.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamedCallTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /threads/runs, CREATE_WITH_THREAD",
        "POST, /threads/runs/, CREATE_WITH_THREAD",
        "POST, /threads/thread_1/runs, CREATE",
        "POST, /threads/thread_1/runs/, CREATE",
        "POST, /threads/thread_1/runs/run_1/submit_tool_outputs, SUBMIT",
        "GET, /threads/thread_1/runs/run_1/events, FOLLOW",
    })
    void aCallThatMayStreamIsRecognised(String method, String path, Kind kind) {
        assertThat(StreamedCall.of(method, path)).map(StreamedCall::kind).hasValue(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /threads/runs",
        "GET, /threads/thread_1/runs",
        "POST, /threads/thread_1/runs/run_1",
        "POST, /threads/thread_1/runs/run_1/cancel",
        "GET, /threads/thread_1/runs/run_1/submit_tool_outputs",
        "POST, /threads/thread_1/runs/run_1/events",
        "POST, /threads/thread_1",
        "POST, /assistants",
    })
    void othersAreNot(String method, String path) {
        assertThat(StreamedCall.of(method, path)).isEmpty();
    }

    @Test
    void theIdsAreTakenFromThePath() {
        assertThat(StreamedCall.of("GET", "/threads/thread_1/runs/run_1/events"))
                .hasValue(new StreamedCall(Kind.FOLLOW, "thread_1", "run_1"));
    }
}
