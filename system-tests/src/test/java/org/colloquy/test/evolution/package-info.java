/** Evolution's API as its clients see it: the contract row by row, and who gets in. */
@NullMarked
package org.colloquy.test.evolution;

import org.jspecify.annotations.NullMarked;
