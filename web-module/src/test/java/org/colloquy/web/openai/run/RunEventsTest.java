package org.colloquy.web.openai.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.thread.ThreadView;
import org.colloquy.web.stream.EventStream;
import org.colloquy.web.stream.FakeOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunEventsTest {

    private final FakeOutput output = new FakeOutput();
    private final EventStream stream = EventStream.of(100_000);
    private final RunEvents events = new RunEvents(stream, false);

    @BeforeEach
    void open() throws IOException {
        stream.open(output, () -> {});
        output.takes(Integer.MAX_VALUE);
    }

    @Test
    void anEventIsItsNameAndItsObject() {
        ThreadView thread = new ThreadView("thread_1", null, Map.of(), Instant.ofEpochSecond(1));
        events.onEvent(new RunEvent(1, RunEvent.Kind.THREAD_CREATED, thread));

        assertThat(output.text())
                .isEqualTo("event: thread.created\ndata: {\"id\":\"thread_1\",\"object\":\"thread\",\"created_at\":1,"
                        + "\"tool_resources\":{},\"metadata\":{}}\n\n");
    }

    @Test
    void theFirstPieceOfATextAnnouncesAnnotations() {
        events.onEvent(delta(new RunEvent.MessageDelta("msg_1", 0, true, false, "Hi\n")));
        events.onEvent(delta(new RunEvent.MessageDelta("msg_1", 0, false, false, "!")));

        assertThat(output.text())
                .isEqualTo("event: thread.message.delta\ndata: {\"id\":\"msg_1\",\"object\":\"thread.message.delta\","
                        + "\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"Hi\\n\","
                        + "\"annotations\":[]}}]}}\n\n"
                        + "event: thread.message.delta\ndata: {\"id\":\"msg_1\",\"object\":\"thread.message.delta\","
                        + "\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"!\"}}]}}\n\n");
    }

    @Test
    void aRefusalComesInPiecesToo() {
        events.onEvent(delta(new RunEvent.MessageDelta("msg_1", 0, true, true, "No")));

        assertThat(output.text())
                .contains("\"delta\":{\"content\":[{\"index\":0,\"type\":\"refusal\",\"refusal\":\"No\"}]}}");
    }

    @Test
    void theFirstPieceOfACallIntroducesIt() {
        events.onEvent(call(new RunEvent.CallDelta("step_1", 1, "call_1", "f", "")));
        events.onEvent(call(new RunEvent.CallDelta("step_1", 1, null, null, "{\"a\"")));

        assertThat(output.text())
                .isEqualTo(
                        "event: thread.run.step.delta\ndata: {\"id\":\"step_1\",\"object\":\"thread.run.step.delta\","
                                + "\"delta\":{\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[{\"index\":1,"
                                + "\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\","
                                + "\"output\":null}}]}}}\n\n"
                                + "event: thread.run.step.delta\ndata: {\"id\":\"step_1\",\"object\":\"thread.run.step.delta\","
                                + "\"delta\":{\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[{\"index\":1,"
                                + "\"type\":\"function\",\"function\":{\"arguments\":\"{\\\"a\\\"\"}}]}}}\n\n");
    }

    @Test
    void theEndIsDone() {
        events.onEvent(new RunEvent(1, RunEvent.Kind.RUN_COMPLETED, Runs.in(RunStatus.COMPLETED)));
        events.onEnd();

        assertThat(output.text())
                .startsWith("event: thread.run.completed\ndata: {\"id\":\"run_1\"")
                .endsWith("}\n\nevent: done\ndata: [DONE]\n\n")
                .doesNotContain("id: ", "\n:", "\"error\"");
    }

    @Test
    void numbersAreThereForThoseWhoWantThem() throws IOException {
        FakeOutput numbered = new FakeOutput();
        EventStream resumable = EventStream.resumable(100_000);
        resumable.open(numbered, () -> {});
        numbered.takes(Integer.MAX_VALUE);
        new RunEvents(resumable, true).onEvent(new RunEvent(7, RunEvent.Kind.RUN_QUEUED, Runs.in(RunStatus.QUEUED)));

        assertThat(numbered.text()).startsWith("id: 7\nevent: thread.run.queued\ndata: {");
    }

    @Test
    void whatCannotBeShownEndsTheStreamWithAWrappedError() {
        events.onEvent(new RunEvent(1, RunEvent.Kind.RUN_QUEUED, "no run"));

        assertThat(output.text())
                .startsWith("event: error\ndata: {\"error\":{\"message\":")
                .doesNotContain("no run");
    }

    private static RunEvent delta(RunEvent.MessageDelta delta) {
        return new RunEvent(1, RunEvent.Kind.MESSAGE_DELTA, delta);
    }

    private static RunEvent call(RunEvent.CallDelta delta) {
        return new RunEvent(1, RunEvent.Kind.STEP_DELTA, delta);
    }
}
