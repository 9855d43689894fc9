/** Models and databases that fail. */
@NullMarked
package org.colloquy.test.fault;

import org.jspecify.annotations.NullMarked;
