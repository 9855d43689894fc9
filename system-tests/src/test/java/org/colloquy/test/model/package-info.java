/** A model on loopback that misbehaves on demand. */
@NullMarked
package org.colloquy.test.model;

import org.jspecify.annotations.NullMarked;
