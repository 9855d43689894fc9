/** Meters. */
@NullMarked
package org.colloquy.core.metrics;

import org.jspecify.annotations.NullMarked;
