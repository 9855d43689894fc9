/**
 * Bots: when and where somebody answers on a channel. Triggers, sessions, delays and ignored contacts follow Evolution API 2.3.7,
 * with its dead fields alive.
 */
@NullMarked
package org.colloquy.api.bot;

import org.jspecify.annotations.NullMarked;
