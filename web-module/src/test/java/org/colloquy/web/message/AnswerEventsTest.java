package org.colloquy.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.colloquy.api.run.Usage;
import org.colloquy.web.stream.EventStream;
import org.colloquy.web.stream.FakeOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerEventsTest {

    private final FakeOutput output = new FakeOutput();
    private final EventStream stream = EventStream.of(100_000);
    private final AnswerEvents events = new AnswerEvents(stream, "req-1");

    @BeforeEach
    void open() throws IOException {
        stream.open(output, () -> {});
        output.takes(Integer.MAX_VALUE);
    }

    @Test
    void theRunIsNamedFirst() {
        events.onAccepted("msg_1", "run_1");

        assertThat(output.text())
                .startsWith("event: run\ndata: {")
                .contains("\"runId\":\"run_1\"", "\"messageId\":\"msg_1\"")
                .endsWith("}\n\n");
    }

    @Test
    void lineBreaksOfTheAnswerDoNotBreakTheEvent() {
        events.onDelta("a\nb\r\n\nc");

        assertThat(output.text()).isEqualTo("event: delta\ndata: {\"text\":\"a\\nb\\r\\n\\nc\"}\n\n");
    }

    @Test
    void theWholeAnswerComesLast() {
        Instant now = Instant.EPOCH;
        MessageView message = MessageView.words("msg_2", MessageRole.ASSISTANT, "hi", "run_1", now);
        RunView run = new RunView("run_1", RunStatus.COMPLETED, null, null, null, null, now, now);
        events.end(Answer.of(message, run, Usage.of(1, 2)), null);
        events.onDelta("late");

        assertThat(output.text())
                .startsWith("event: message\ndata: {\"message\":{\"id\":\"msg_2\",\"role\":\"assistant\"")
                .contains("\"totalTokens\":3")
                .doesNotContain("late");
    }

    @Test
    void aFailureIsAProblemWithRunAndRequest() {
        events.end(null, new CompletionException(AppException.runFailed(ErrorCode.MODEL_TIMEOUT, "run_1")));

        assertThat(output.text())
                .startsWith("event: error\ndata: {\"type\":\"urn:colloquy:problem:model-timeout\"")
                .contains("\"status\":504", "\"runId\":\"run_1\"", "\"instance\":\"req-1\"");
    }
}
