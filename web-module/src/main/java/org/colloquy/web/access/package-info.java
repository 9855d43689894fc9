/** The API keys of a workspace over REST, for administrators. */
@NullMarked
package org.colloquy.web.access;

import org.jspecify.annotations.NullMarked;
