package org.colloquy.api.workspace;

import java.time.Instant;

/**
 * A workspace.
 *
 * @param main whether it is the first one, whose administrators may create others
 */
public record WorkspaceView(String id, String name, boolean main, Instant createdAt) {}
