/** One production of the next answer on a thread. */
@NullMarked
package org.colloquy.api.run;

import org.jspecify.annotations.NullMarked;
