/** Personas over REST. */
@NullMarked
package org.colloquy.web.persona;

import org.jspecify.annotations.NullMarked;
