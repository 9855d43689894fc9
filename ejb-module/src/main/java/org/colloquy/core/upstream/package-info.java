/** The only way out to a model: one client per base address, retries, limits and the reading of replies. */
@NullMarked
package org.colloquy.core.upstream;

import org.jspecify.annotations.NullMarked;
