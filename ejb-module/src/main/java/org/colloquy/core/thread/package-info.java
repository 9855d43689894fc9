/** Threads and their messages, in order. Whoever changes a thread locks its row first. */
@NullMarked
package org.colloquy.core.thread;

import org.jspecify.annotations.NullMarked;
