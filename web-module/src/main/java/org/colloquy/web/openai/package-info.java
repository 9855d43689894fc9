/** OpenAI's API as its clients know it. Translates only; what the objects are and do is the api's affair. */
@NullMarked
package org.colloquy.web.openai;

import org.jspecify.annotations.NullMarked;
