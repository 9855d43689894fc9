/** OpenAI's API as its clients see it, by plain HTTP. */
@NullMarked
package org.colloquy.test.openai;

import org.jspecify.annotations.NullMarked;
