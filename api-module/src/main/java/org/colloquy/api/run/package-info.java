/** One production of the next answer on a thread, with its steps and the events of its progress. */
@NullMarked
package org.colloquy.api.run;

import org.jspecify.annotations.NullMarked;
