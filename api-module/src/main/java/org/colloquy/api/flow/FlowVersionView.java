package org.colloquy.api.flow;

import java.time.Instant;

/** A version of a flow, as it was published. */
public record FlowVersionView(String flowId, int number, Instant createdAt) {}
