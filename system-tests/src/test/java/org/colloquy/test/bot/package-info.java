/** What bots do with the messages of contacts: a test per rule, and per complaint of Evolution's users by its number. */
@NullMarked
package org.colloquy.test.bot;

import org.jspecify.annotations.NullMarked;
