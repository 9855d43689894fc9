/** Messages of a session and the way to send one and get it answered. */
@NullMarked
package org.colloquy.api.message;

import org.jspecify.annotations.NullMarked;
