package org.colloquy.core.access;

/** Fired in the transaction that takes rights away; heard when it has committed. */
record KeysChanged() {}
