/** The first door's main job: chatbots, clients, sessions, messages and their answers. */
@NullMarked
package org.colloquy.test.chat;

import org.jspecify.annotations.NullMarked;
