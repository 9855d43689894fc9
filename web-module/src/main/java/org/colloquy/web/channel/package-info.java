/** Channels over REST: what Evolution's own routes have no place for. */
@NullMarked
package org.colloquy.web.channel;

import org.jspecify.annotations.NullMarked;
