package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.errand.Questions.ask;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.HistoryWindow;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ModelReply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelErrandTest {

    private static Done read(String text, @Nullable String refusal) {
        return ModelErrand.read(
                ask(HistoryWindow.PROMPT, "", null),
                new ModelReply(text, refusal, List.of(), ModelReply.Finish.STOP, "m", Usage.of(3, 2)));
    }

    @Test
    void theWordsAreTheAnswerAndTheTokensAreCounted() {
        assertThat(read("Fine", null))
                .isEqualTo(new Done(new FlowEvent.Succeeded("call-1", TextNode.valueOf("Fine")), Usage.of(3, 2)));
    }

    @Test
    void noWordsAreABadResponseThatHasCostSomething() {
        Done done = read(" ", null);

        assertThat(((FlowEvent.Failed) done.event()).kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(done.usage()).isEqualTo(Usage.of(3, 2));
    }

    @Test
    void aModelThatDeclinesRefusesTheQuestion() {
        assertThat(((FlowEvent.Failed) read("", "I will not").event()))
                .isEqualTo(new FlowEvent.Failed("call-1", FailureKind.BAD_REQUEST, "the model declined to answer"));
    }
}
