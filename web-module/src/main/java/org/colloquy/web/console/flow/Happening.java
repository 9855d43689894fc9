package org.colloquy.web.console.flow;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A step of a simulation: what happened to the flow, and what it did.
 *
 * @param event what happened, in words
 * @param at the simulated time
 */
public record Happening(int number, String event, Instant at, List<Line> lines) implements Serializable {}
