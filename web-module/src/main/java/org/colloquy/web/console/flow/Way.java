package org.colloquy.web.console.flow;

import org.jspecify.annotations.Nullable;

/**
 * A way that an action may take.
 *
 * @param when what leads there
 * @param to the block; null: on with what follows the action
 */
public record Way(String when, @Nullable String to) {}
