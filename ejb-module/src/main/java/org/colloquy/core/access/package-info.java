/** API keys and console users: who is calling, and the first of each at the first start. */
@NullMarked
package org.colloquy.core.access;

import org.jspecify.annotations.NullMarked;
