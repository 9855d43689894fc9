/** Figures about the running server, in Prometheus' text form. */
@NullMarked
package org.colloquy.api.metrics;

import org.jspecify.annotations.NullMarked;
