/** {@code /webhook}: messages of contacts on their way in, and where an instance tells what happens. */
@NullMarked
package org.colloquy.web.evolution.webhook;

import org.jspecify.annotations.NullMarked;
