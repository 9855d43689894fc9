/** {@code /openai}: credentials, bots, settings and sessions of an instance, in Evolution's words. */
@NullMarked
package org.colloquy.web.evolution.bot;

import org.jspecify.annotations.NullMarked;
