package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.core.upstream.ToolCall;
import org.junit.jupiter.api.Test;

class CallKeysTest {

    @Test
    void theSameCallHasTheSameKeyWhenATurnIsRepeatedWhateverTheModelCallsIt() {
        String first = new CallKeys("run.call-1").of(new ToolCall("c1", "book", "{\"time\":9}"));

        CallKeys again = new CallKeys("run.call-1");

        assertThat(again.of(new ToolCall("c2", "book", "{\"time\":10}"))).isNotEqualTo(first);
        assertThat(again.of(new ToolCall("c3", "book", "{\"time\":9}"))).isEqualTo(first);
        assertThat(again.of(new ToolCall("c4", "book", "{\"time\":9}"))).isNotEqualTo(first);
    }
}
