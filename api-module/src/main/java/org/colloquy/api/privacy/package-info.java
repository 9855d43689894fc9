/** All that is kept of one client: shown, and erased. */
@NullMarked
package org.colloquy.api.privacy;

import org.jspecify.annotations.NullMarked;
