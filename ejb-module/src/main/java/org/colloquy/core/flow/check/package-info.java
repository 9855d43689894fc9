/** Says everything that is wrong with a flow's definition at once, and where. */
@NullMarked
package org.colloquy.core.flow.check;

import org.jspecify.annotations.NullMarked;
