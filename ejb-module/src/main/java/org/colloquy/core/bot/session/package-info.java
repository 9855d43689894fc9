/** Contacts' sessions with bots: what comes in, who answers, and what leaves. */
@NullMarked
package org.colloquy.core.bot.session;

import org.jspecify.annotations.NullMarked;
