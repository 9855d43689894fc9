package org.colloquy.core.delivery;

import java.time.Instant;

/** Fired in the transaction that adds a part of an answer; heard when it has committed. */
record PartsWaiting(Instant dueAt) {}
