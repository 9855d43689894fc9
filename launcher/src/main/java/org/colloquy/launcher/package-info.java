/** Unpacks, prepares, starts and stops application servers with Colloquy on them. Only the JDK, so that a first run needs little. */
@NullMarked
package org.colloquy.launcher;

import org.jspecify.annotations.NullMarked;
