package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunEvent.CallDelta;
import org.colloquy.api.run.RunEvent.Kind;
import org.colloquy.api.run.RunEvent.MessageDelta;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.MessageStatus;
import org.colloquy.api.thread.ThreadMessage;
import org.junit.jupiter.api.Test;

class EventBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void eventsAreReadBackAsTheyWereTold() {
        ThreadMessage message = new ThreadMessage(
                "msg_1",
                "thread_1",
                MessageStatus.COMPLETED,
                null,
                MessageRole.ASSISTANT,
                List.of(new ContentPart.Text("Hello"), new ContentPart.Refusal("no")),
                "asst_1",
                "run_1",
                List.of(),
                Map.of("a", "b"),
                NOW,
                NOW);
        List<RunEvent> told = List.of(
                new RunEvent(1, Kind.MESSAGE_DELTA, new MessageDelta("msg_1", 0, true, false, "Hel\n")),
                new RunEvent(2, Kind.STEP_DELTA, new CallDelta("step_1", 0, "call_1", "f", "")),
                new RunEvent(3, Kind.MESSAGE_COMPLETED, message));

        List<RunEvent> read = EventBatch.of("run_1", told, NOW).stream()
                .flatMap(batch -> batch.events().stream())
                .toList();

        assertThat(read).isEqualTo(told);
    }

    @Test
    void manyEventsGoIntoSeveralRowsWithoutLossOrRepetition() {
        List<RunEvent> told = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            told.add(new RunEvent(
                    i, Kind.MESSAGE_DELTA, new MessageDelta("msg_1", 0, false, false, "x".repeat(10_000))));
        }

        List<EventBatch> batches = EventBatch.of("run_1", told, NOW);

        assertThat(batches).hasSizeGreaterThan(2);
        assertThat(batches.stream().flatMap(batch -> batch.events().stream()).toList())
                .isEqualTo(told);
    }
}
