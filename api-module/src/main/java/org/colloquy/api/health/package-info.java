/** Whether this node can do its work. */
@NullMarked
package org.colloquy.api.health;

import org.jspecify.annotations.NullMarked;
