/** Summaries over REST. */
@NullMarked
package org.colloquy.web.summary;

import org.jspecify.annotations.NullMarked;
