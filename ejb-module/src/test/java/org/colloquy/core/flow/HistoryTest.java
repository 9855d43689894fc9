package org.colloquy.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.HistoryWindow;
import org.colloquy.api.flow.SimulateFlow.Said;
import org.colloquy.api.message.MessageRole;
import org.colloquy.core.upstream.Turn;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final List<Said> HISTORY = List.of(
            new Said(MessageRole.USER, "long ago", START.minusSeconds(1)),
            new Said(MessageRole.ASSISTANT, "Welcome", START),
            new Said(MessageRole.USER, "now", null));

    private static List<Turn> shown(HistoryWindow window) {
        return History.of(
                HISTORY,
                new FlowEffect.AskModel(
                        "call-1", null, null, "Sum up", window, START, "now", null, null, null, null, 60));
    }

    @Test
    void theSessionBeginsWithTheFlow() {
        assertThat(shown(HistoryWindow.SESSION))
                .containsExactly(new Turn.Assistant("Welcome", List.of()), Turn.User.of("now"));
    }

    @Test
    void theConversationIsAllOfIt() {
        assertThat(shown(HistoryWindow.CONVERSATION)).hasSize(3).startsWith(Turn.User.of("long ago"));
    }
}
