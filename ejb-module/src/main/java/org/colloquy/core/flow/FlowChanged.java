package org.colloquy.core.flow;

/** Fired in the transaction that changes which version of a flow begins, or whether any does; heard when it has committed. */
public record FlowChanged() {}
