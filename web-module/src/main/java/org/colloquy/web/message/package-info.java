/** Messages of a session over REST, whole or streamed. */
@NullMarked
package org.colloquy.web.message;

import org.jspecify.annotations.NullMarked;
