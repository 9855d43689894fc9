/** System prompts: how they are made, and the texts that ship with the product. */
@NullMarked
package org.colloquy.core.prompt;

import org.jspecify.annotations.NullMarked;
