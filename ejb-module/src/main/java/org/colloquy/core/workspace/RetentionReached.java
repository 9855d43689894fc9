package org.colloquy.core.workspace;

import java.time.Instant;

/** What a workspace has not used since then has been kept long enough. Observers delete it in transactions of their own. */
public record RetentionReached(String workspaceId, Instant before) {}
