package org.colloquy.core.flow.execution;

/** Fired in the transaction that ends an execution from outside; heard when it has committed. */
record ExecutionStopped(String executionId) {}
