/** Functions that are methods of beans: found at start-up, described by JSON Schema, called with checked arguments. */
@NullMarked
package org.colloquy.core.function.code;

import org.jspecify.annotations.NullMarked;
