package org.colloquy.core.run;

/** Fired in the transaction that gives this node a run; heard when it has committed. */
record RunStarted(RunTicket ticket) {}
