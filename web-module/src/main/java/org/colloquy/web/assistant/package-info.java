/** Chatbots over REST. */
@NullMarked
package org.colloquy.web.assistant;

import org.jspecify.annotations.NullMarked;
