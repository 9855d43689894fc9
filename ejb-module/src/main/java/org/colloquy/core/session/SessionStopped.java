package org.colloquy.core.session;

/**
 * Fired in the transaction that silences a session, with the thread's row locked: what is being answered, what waits to be answered
 * and what waits to be sent is given up.
 */
public record SessionStopped(String workspaceId, String sessionId, String threadId) {}
