/** Which first messages a bot answers, one small class per kind. */
@NullMarked
package org.colloquy.core.bot.trigger;

import org.jspecify.annotations.NullMarked;
