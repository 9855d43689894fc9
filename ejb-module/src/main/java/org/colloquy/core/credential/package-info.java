/** Provider keys, encrypted at rest, and where a call with one of them goes. */
@NullMarked
package org.colloquy.core.credential;

import org.jspecify.annotations.NullMarked;
