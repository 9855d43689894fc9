/** Files in OpenAI's form. */
@NullMarked
package org.colloquy.web.openai.file;

import org.jspecify.annotations.NullMarked;
