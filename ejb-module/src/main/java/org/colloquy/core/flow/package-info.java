/** Flows: what they are, how they are checked and how they are executed. */
@NullMarked
package org.colloquy.core.flow;

import org.jspecify.annotations.NullMarked;
