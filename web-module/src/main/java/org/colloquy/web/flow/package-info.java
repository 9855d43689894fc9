/** The door to flows under {@code /api/flows}. */
@NullMarked
package org.colloquy.web.flow;

import org.jspecify.annotations.NullMarked;
