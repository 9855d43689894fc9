/** Stops, starts and first starts. */
@NullMarked
package org.colloquy.test.restart;

import org.jspecify.annotations.NullMarked;
