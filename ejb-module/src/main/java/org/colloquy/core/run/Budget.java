package org.colloquy.core.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ToolSpec;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that a prompt may take.
 *
 * @param context what the model can take; when the last message alone is longer, the provider may say so itself
 * @param ordered what the caller allows; a prompt never goes beyond it
 */
public record Budget(long context, long ordered) {

    /** Left for the answer when nobody says how long it may be. */
    private static final int ROOM_FOR_ANSWER = 4_096;

    /**
     * What a model can take beside its answer, when nobody allows less.
     *
     * @param answer most tokens of the answer; null: nobody says
     */
    public static Budget of(String model, @Nullable Integer answer) {
        return new Budget(room(model, answer), Long.MAX_VALUE);
    }

    static Budget of(RunSpec spec, Usage used, @Nullable Integer answer) {
        Integer most = spec.maxPromptTokens();
        return new Budget(
                room(spec.model(), answer), most == null ? Long.MAX_VALUE : (long) most - used.promptTokens());
    }

    private static long room(String model, @Nullable Integer answer) {
        return (long) ModelContexts.of(model) - (answer == null ? ROOM_FOR_ANSWER : answer);
    }

    /** The part of a conversation that fits beside what cannot be left out; empty when the caller allows too little. */
    public Optional<List<Turn>> fit(List<Turn> conversation, List<Turn> fixed, List<Turn> own, List<ToolSpec> tools) {
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
