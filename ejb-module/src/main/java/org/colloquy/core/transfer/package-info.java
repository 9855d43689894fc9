/** Stores what other servers exported, through the same services and rules that clients meet. */
@NullMarked
package org.colloquy.core.transfer;

import org.jspecify.annotations.NullMarked;
