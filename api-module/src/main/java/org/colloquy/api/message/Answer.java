package org.colloquy.api.message;

import java.util.List;
import org.colloquy.api.run.RunView;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A stored answer with the run that produced it.
 *
 * @param message what was said, last if that was more; null: nothing, which only a flow can do
 * @param messages all that a flow said, in order; null unless a flow answers
 */
public record Answer(
        @Nullable MessageView message, @Nullable List<MessageView> messages, RunView run, Usage usage) {

    /** What a model has answered. */
    public static Answer of(MessageView message, RunView run, Usage usage) {
        return new Answer(message, null, run, usage);
    }

    /** What a flow has said. */
    public static Answer of(List<MessageView> said, RunView run, Usage usage) {
        return new Answer(said.isEmpty() ? null : said.get(said.size() - 1), List.copyOf(said), run, usage);
    }

    /** All that was said, whoever said it. */
    public List<MessageView> said() {
        if (messages != null) {
            return messages;
        }
        return message == null ? List.of() : List.of(message);
    }
}
