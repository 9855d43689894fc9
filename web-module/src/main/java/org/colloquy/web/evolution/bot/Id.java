package org.colloquy.web.evolution.bot;

/** The id of what was deleted. */
record Id(String id) {}
