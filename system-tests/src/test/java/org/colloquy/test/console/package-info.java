/** The console in a real browser. */
@NullMarked
package org.colloquy.test.console;

import org.jspecify.annotations.NullMarked;
