package org.colloquy.core.thread;

import org.jspecify.annotations.Nullable;

/**
 * How a thread stood when it was looked at without a lock. It may have changed since: what is built on it names it, and is
 * refused when it has.
 *
 * @param nextPosition the place of the next message; whoever has had a turn in between has moved it on
 */
public record Standing(
        String workspaceId, String threadId, @Nullable String activeRunId, int waiting, long nextPosition) {

    /** Whether a question would not have to wait. */
    public boolean free() {
        return activeRunId == null && waiting == 0;
    }
}
