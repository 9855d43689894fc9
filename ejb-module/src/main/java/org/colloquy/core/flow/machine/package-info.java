/**
 * The machine that executes flows: a state and an event make a new state, effects and lines of a transcript. It knows no database,
 * no clock and no network, so that the same events always lead to the same transcript.
 */
@NullMarked
package org.colloquy.core.flow.machine;

import org.jspecify.annotations.NullMarked;
