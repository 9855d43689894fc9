/** Personas that a model writes from a few answers. */
@NullMarked
package org.colloquy.core.persona;

import org.jspecify.annotations.NullMarked;
