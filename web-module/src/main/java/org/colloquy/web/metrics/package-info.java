/** The door of the figures about the running server, for Prometheus. */
@NullMarked
package org.colloquy.web.metrics;

import org.jspecify.annotations.NullMarked;
