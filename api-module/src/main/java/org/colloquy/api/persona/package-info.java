/** Personas that a model writes from a few answers. */
@NullMarked
package org.colloquy.api.persona;

import org.jspecify.annotations.NullMarked;
