/**
 * The functions that this server executes: which there are, and calls of them. What goes wrong becomes a text for the model, never
 * an exception for the engine.
 */
@NullMarked
package org.colloquy.core.function;

import org.jspecify.annotations.NullMarked;
