/** Threads and their messages, as applications keep them that run assistants on them. */
@NullMarked
package org.colloquy.api.thread;

import org.jspecify.annotations.NullMarked;
