package org.colloquy.core.workspace;

import java.time.Instant;

/** Fired outside of any transaction: what a workspace has not used since then has been kept long enough. */
public record RetentionReached(String workspaceId, Instant before) {}
