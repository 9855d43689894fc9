package org.colloquy.core.delivery;

/** Fired in the transaction that fills the outbox; heard when it has committed. */
record ParcelsWaiting() {}
