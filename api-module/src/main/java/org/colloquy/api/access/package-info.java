/** Who may call: API keys and console users, each bound to one workspace and one role. */
@NullMarked
package org.colloquy.api.access;

import org.jspecify.annotations.NullMarked;
