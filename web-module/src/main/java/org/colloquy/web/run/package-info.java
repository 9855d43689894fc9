/** Runs of a session over REST. */
@NullMarked
package org.colloquy.web.run;

import org.jspecify.annotations.NullMarked;
