/** Notes on sessions, and the news for colleagues who are mentioned or get a session. */
@NullMarked
package org.colloquy.core.note;

import org.jspecify.annotations.NullMarked;
