/** Flows, from outside. */
@NullMarked
package org.colloquy.test.flow;

import org.jspecify.annotations.NullMarked;
