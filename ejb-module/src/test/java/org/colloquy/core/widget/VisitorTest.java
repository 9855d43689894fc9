package org.colloquy.core.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.widget.CreateWidget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitorTest {

    private static final Instant NOW = Instant.EPOCH;

    private final Visitor visitor =
            new Visitor(new Widget("ws_1", new CreateWidget("site", "asst_1", null, null), false, NOW), "hash", NOW);

    @BeforeEach
    void letTheRunWait() {
        visitor.await("run_1", List.of(call("a"), call("b")));
    }

    @Test
    void theAnswerGoesOnWhenAllCallsHaveTheirOutput() {
        assertThat(visitor.answer("b", "2")).isEmpty();
        assertThat(visitor.answer("a", "")).containsExactly(new ToolOutput("a", ""), new ToolOutput("b", "2"));
        assertThat(visitor.runId()).isEqualTo("run_1");
    }

    @Test
    void whatNobodyWaitsForIsDropped() {
        assertThat(visitor.answer("other", "x")).isEmpty();
        visitor.giveUp();

        assertThat(visitor.answer("a", "x")).isEmpty();
        assertThat(visitor.runId()).isNull();
    }

    private static FunctionCall call(String id) {
        return new FunctionCall(id, "f", "{}", null);
    }
}
