/** What chatbots are told before a conversation: texts that ship with the product, and previews. */
@NullMarked
package org.colloquy.api.prompt;

import org.jspecify.annotations.NullMarked;
