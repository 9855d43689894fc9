package org.colloquy.core.flow.execution;

import java.util.List;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.flow.errand.Errand;
import org.jspecify.annotations.Nullable;

/**
 * How far a flow has come in one transaction.
 *
 * @param executionId null: there was nothing to do
 * @param heard what the contact notices, in order
 * @param next what has to be asked of others before it goes on; null: it goes no further now
 * @param more whether what the run brings has not been taken up yet, because a call of an earlier run came first
 * @param error why it can go no further at all; null: it can
 */
public record Advance(
        @Nullable String executionId,
        List<Utterance> heard,
        @Nullable Next next,
        boolean more,
        @Nullable ErrorCode error) {

    static final Advance NONE = new Advance(null, List.of(), null, false, null);

    /** Copies the list. */
    public Advance {
        heard = List.copyOf(heard);
    }

    /** The same, after which the run's own input comes. */
    Advance beforeInput() {
        return new Advance(executionId, heard, next, true, error);
    }

    /** What is asked, and for whom. */
    record Next(Errand errand, FlowEffect.Asked asked) {}
}
