/** Bad input of every kind. */
@NullMarked
package org.colloquy.test.input;

import org.jspecify.annotations.NullMarked;
