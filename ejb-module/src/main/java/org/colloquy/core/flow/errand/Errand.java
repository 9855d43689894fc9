package org.colloquy.core.flow.errand;

import java.util.List;
import org.colloquy.api.access.Role;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is asked of others.
 *
 * @param contactId who talks to the flow; null: nobody real
 * @param key unique to what is asked and the same when it is asked again, so that others can recognise a repetition
 * @param role in which functions are called
 * @param history what has been said, oldest first, as far as what is asked wants to know it
 */
public record Errand(
        String workspaceId,
        @Nullable String contactId,
        String threadId,
        String runId,
        String key,
        Role role,
        List<Turn> history) {

    /** Copies the list. */
    public Errand {
        history = List.copyOf(history);
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "Errand[" + key + ", " + runId + "]";
    }
}
