package org.colloquy.core.flow.deed;

import java.time.Instant;

/** On whose behalf and about whom a flow does something. */
public record Deed(String workspaceId, String executionId, String sessionId, String contactId, Instant now) {}
