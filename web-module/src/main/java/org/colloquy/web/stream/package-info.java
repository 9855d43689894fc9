/** Streams of events to readers of whom none holds a thread. */
@NullMarked
package org.colloquy.web.stream;

import org.jspecify.annotations.NullMarked;
