package org.colloquy.core.run;

/** Fired in the transaction that tells a run to stop; heard when it has committed. */
record RunInterrupted(String runId) {}
