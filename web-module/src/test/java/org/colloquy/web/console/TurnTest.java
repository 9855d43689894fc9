package org.colloquy.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Instant NOW = Instant.EPOCH;

    @Test
    void anAnswerShowsThatItsRunCompleted() {
        Turn turn = Turn.answered(message(MessageRole.ASSISTANT), "Ada");

        assertThat(turn.statusShown()).isTrue();
        assertThat(turn.statusText()).isEqualTo("completed");
    }

    @Test
    void anAnsweredQuestionShowsNoStatus() {
        assertThat(Turn.answered(message(MessageRole.USER), "Grace").statusShown())
                .isFalse();
    }

    @Test
    void aQuestionBeingAnsweredSaysSo() {
        Turn turn = Turn.of(message(MessageRole.USER), "Grace", run(RunStatus.IN_PROGRESS, null));

        assertThat(turn.statusShown()).isTrue();
        assertThat(turn.statusText()).isEqualTo("in progress");
        assertThat(turn.trouble()).isEmpty();
    }

    @Test
    void aQuestionWithoutAnAnswerSaysWhy() {
        Turn turn = Turn.of(message(MessageRole.USER), "Grace", run(RunStatus.FAILED, "model-timeout"));

        assertThat(turn.trouble()).isEqualTo("The model did not answer in time");
    }

    @Test
    void aMessageWithoutARunHasNoStatus() {
        Turn turn = Turn.of(message(MessageRole.USER), "Grace", null);

        assertThat(turn.statusShown()).isFalse();
        assertThat(turn.statusText()).isEmpty();
    }

    private static MessageView message(MessageRole role) {
        return MessageView.words("msg_1", role, "Hello", "run_1", NOW);
    }

    private static RunView run(RunStatus status, @Nullable String errorCode) {
        return new RunView("run_1", status, errorCode, null, null, null, NOW, null);
    }
}
