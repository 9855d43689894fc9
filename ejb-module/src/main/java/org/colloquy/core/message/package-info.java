/** The way in for a message: de-duplicated, stored and acknowledged before anything is answered. */
@NullMarked
package org.colloquy.core.message;

import org.jspecify.annotations.NullMarked;
