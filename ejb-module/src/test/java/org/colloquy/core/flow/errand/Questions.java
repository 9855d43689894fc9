package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.HistoryWindow;
import org.jspecify.annotations.Nullable;

/** What flows ask models, for tests. */
final class Questions {

    private Questions() {}

    static FlowEffect.AskModel ask(HistoryWindow window, String lastMessage, @Nullable JsonNode schema) {
        return new FlowEffect.AskModel(
                "call-1", null, "gpt-4", "Sum up", window, Instant.EPOCH, lastMessage, 0.5, null, 100, schema, 60);
    }
}
