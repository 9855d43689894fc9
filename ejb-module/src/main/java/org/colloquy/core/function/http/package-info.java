/** Functions behind HTTP addresses: signed calls to hosts that are allowed, and to no address inside the network unless told so. */
@NullMarked
package org.colloquy.core.function.http;

import org.jspecify.annotations.NullMarked;
