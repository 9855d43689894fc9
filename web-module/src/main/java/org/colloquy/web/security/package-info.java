/** Who calls and what that lets them do: API keys, console sessions, and a rule on every resource method. */
@NullMarked
package org.colloquy.web.security;

import org.jspecify.annotations.NullMarked;
