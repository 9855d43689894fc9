package org.colloquy.core.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.upstream.Turn;

/** Leaves out the middle of a conversation that is longer than a model may be shown. */
final class Window {

    private Window() {}

    /**
     * The first message and as many of the newest as fit, in their order. The last message has to be there, or there is no
     * question.
     *
     * @param budget tokens for all of them
     * @return empty when not even the last message fits
     */
    static Optional<List<Turn>> fit(List<Turn> conversation, long budget) {
        long most = conversation.stream().mapToLong(Tokens::atMost).sum();
        if (most <= budget || conversation.isEmpty()) {
            return Optional.of(conversation);
        }
        int last = conversation.size() - 1;
        long left = budget - Tokens.of(conversation.get(last));
        if (left < 0) {
            return Optional.empty();
        }
        Deque<Turn> newest = new ArrayDeque<>();
        newest.addFirst(conversation.get(last));
        List<Turn> kept = new ArrayList<>();
        int first = 0;
        if (last > 0 && Tokens.of(conversation.get(0)) <= left) {
            kept.add(conversation.get(0));
            left -= Tokens.of(conversation.get(0));
            first = 1;
        }
        for (int i = last - 1; i >= first; i--) {
            left -= Tokens.of(conversation.get(i));
            if (left < 0) {
                break;
            }
            newest.addFirst(conversation.get(i));
        }
        kept.addAll(newest);
        return Optional.of(kept);
    }
}
