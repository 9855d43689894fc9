/** Bots: their rules, their settings and their credentials. */
@NullMarked
package org.colloquy.core.bot;

import org.jspecify.annotations.NullMarked;
