package org.colloquy.core.session;

import org.jspecify.annotations.Nullable;

/** Fired in the transaction that hands a session over; with neither user nor team, nobody has it any more. */
public record SessionAssigned(
        String workspaceId,
        String sessionId,
        @Nullable String user,
        @Nullable String team) {}
