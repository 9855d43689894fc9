package org.colloquy.core.thread;

/** Fired in the transaction that deletes a thread, before its row goes: features delete what they keep for it. */
public record ThreadRemoved(String threadId) {}
