/** Chatbots with a persona, their clients and sessions, from the side of who runs them. */
@NullMarked
package org.colloquy.test.coach;

import org.jspecify.annotations.NullMarked;
