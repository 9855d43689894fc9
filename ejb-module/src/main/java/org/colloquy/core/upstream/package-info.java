/** The only way out to a model: one client, the languages of providers, retries, limits and the reading of replies. */
@NullMarked
package org.colloquy.core.upstream;

import org.jspecify.annotations.NullMarked;
