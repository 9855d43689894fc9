/** Whether this node can do its work. */
@NullMarked
package org.colloquy.core.health;

import org.jspecify.annotations.NullMarked;
