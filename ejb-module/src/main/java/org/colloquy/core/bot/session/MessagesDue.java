package org.colloquy.core.bot.session;

import java.time.Instant;

/** Fired in the transaction that lets something wait in a session; heard when it has committed. */
record MessagesDue(String sessionId, Instant at) {}
