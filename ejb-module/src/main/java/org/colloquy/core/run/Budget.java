package org.colloquy.core.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ToolSpec;
import org.colloquy.core.upstream.Turn;

/**
 * Tokens that a prompt may take.
 *
 * @param context what the model can take; when the last message alone is longer, the provider may say so itself
 * @param ordered what the caller allows; a prompt never goes beyond it
 */
record Budget(long context, long ordered) {

    static Budget of(RunSpec spec, Usage used, int answer) {
        Integer most = spec.maxPromptTokens();
        return new Budget(
                (long) ModelContexts.of(spec.model()) - answer,
                most == null ? Long.MAX_VALUE : (long) most - used.promptTokens());
    }

    /** The part of a conversation that fits beside what cannot be left out; empty when the caller allows too little. */
    Optional<List<Turn>> fit(List<Turn> conversation, List<Turn> fixed, List<Turn> own, List<ToolSpec> tools) {
        if (tools.isEmpty() && atMost(conversation) + atMost(fixed) + atMost(own) <= Math.min(context, ordered)) {
            // So most prompts are never counted.
            return Optional.of(conversation);
        }
        long taken = Stream.concat(fixed.stream(), own.stream())
                        .mapToLong(Tokens::of)
                        .sum()
                + Tokens.of(tools);
        Optional<List<Turn>> ordinary = Window.fit(conversation, Math.min(context, ordered) - taken);
        if (ordinary.isPresent() || conversation.isEmpty()) {
            return ordinary;
        }
        List<Turn> last = conversation.subList(conversation.size() - 1, conversation.size());
        return Window.fit(last, ordered - taken);
    }

    private static long atMost(List<Turn> turns) {
        return turns.stream().mapToLong(Tokens::atMost).sum();
    }
}
