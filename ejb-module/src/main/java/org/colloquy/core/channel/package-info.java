/** Channels: their keys, their webhooks, and the way out to their contacts. */
@NullMarked
package org.colloquy.core.channel;

import org.jspecify.annotations.NullMarked;
