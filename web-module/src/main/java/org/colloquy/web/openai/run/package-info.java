/** Runs and their steps in OpenAI's form, polled and streamed. */
@NullMarked
package org.colloquy.web.openai.run;

import org.jspecify.annotations.NullMarked;
