package org.colloquy.core.run;

/** Fired in the transaction that gives up a run which has not begun; heard when it has committed. */
record RunSuperseded(String runId) {}
