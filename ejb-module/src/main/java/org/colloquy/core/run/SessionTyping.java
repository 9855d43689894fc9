package org.colloquy.core.run;

/** Fired in the transaction in which a session on a channel shows that it is writing, with the thread's row locked. */
public record SessionTyping(String sessionId, String runId) {}
