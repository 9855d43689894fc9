/** Summaries of closed sessions, made after the fact and stored. */
@NullMarked
package org.colloquy.core.summary;

import org.jspecify.annotations.NullMarked;
