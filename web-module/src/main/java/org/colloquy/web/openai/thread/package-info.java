/** Threads and messages in OpenAI's form. */
@NullMarked
package org.colloquy.web.openai.thread;

import org.jspecify.annotations.NullMarked;
