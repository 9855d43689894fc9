package org.colloquy.core.session;

/** Fired in the transaction that deletes a session, before its row goes: features delete what they keep for it. */
public record SessionRemoved(String sessionId, String threadId) {}
