/** Fault drills: they hurt a running Colloquy and check afterwards, over its API only, that it kept what it promised. */
@NullMarked
package org.colloquy.test.drill;

import org.jspecify.annotations.NullMarked;
