/** Prompts over REST. */
@NullMarked
package org.colloquy.web.prompt;

import org.jspecify.annotations.NullMarked;
