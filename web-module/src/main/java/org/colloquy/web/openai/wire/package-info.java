/** How OpenAI's API reads and writes: tolerant requests, objects with every field, lists, errors. */
@NullMarked
package org.colloquy.web.openai.wire;

import org.jspecify.annotations.NullMarked;
