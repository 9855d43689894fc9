/** The sandbox model, seen as any provider is. */
@NullMarked
package org.colloquy.test.sandbox;

import org.jspecify.annotations.NullMarked;
