/** The one engine: runs with leases, taken over from dead nodes, that turn a question into a stored answer. */
@NullMarked
package org.colloquy.core.run;

import org.jspecify.annotations.NullMarked;
