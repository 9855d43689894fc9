/** Notes on sessions, and who has them. */
@NullMarked
package org.colloquy.test.note;

import org.jspecify.annotations.NullMarked;
