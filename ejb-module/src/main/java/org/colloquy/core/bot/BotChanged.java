package org.colloquy.core.bot;

/** Fired in the transaction that changes bots or settings; heard when it is over. */
record BotChanged() {}
