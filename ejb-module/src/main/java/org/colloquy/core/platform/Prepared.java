package org.colloquy.core.platform;

/** Fired inside a transaction when the schema is up to date: features create what must exist from the beginning. */
public record Prepared() {}
