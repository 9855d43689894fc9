/** What a model makes of a session that was closed. */
@NullMarked
package org.colloquy.api.summary;

import org.jspecify.annotations.NullMarked;
