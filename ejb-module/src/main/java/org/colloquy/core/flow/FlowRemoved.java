package org.colloquy.core.flow;

/** Fired in the transaction that deletes a flow, before its row goes: features delete what they keep for it. */
public record FlowRemoved(String flowId) {}
