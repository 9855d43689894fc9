/** Ways to contacts outside of this server: an instance of Evolution API is a channel of a workspace. */
@NullMarked
package org.colloquy.api.channel;

import org.jspecify.annotations.NullMarked;
