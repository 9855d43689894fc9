/** Assistants and the system prompt that is made from one. */
@NullMarked
package org.colloquy.core.assistant;

import org.jspecify.annotations.NullMarked;
