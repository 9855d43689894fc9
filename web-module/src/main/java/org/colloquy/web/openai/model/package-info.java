/** Models in OpenAI's form. */
@NullMarked
package org.colloquy.web.openai.model;

import org.jspecify.annotations.NullMarked;
