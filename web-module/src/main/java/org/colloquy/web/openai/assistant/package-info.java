/** Assistants in OpenAI's form. */
@NullMarked
package org.colloquy.web.openai.assistant;

import org.jspecify.annotations.NullMarked;
