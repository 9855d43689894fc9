/** The outbox: what must leave the server, written with its cause and retried until it has left. */
@NullMarked
package org.colloquy.core.delivery;

import org.jspecify.annotations.NullMarked;
