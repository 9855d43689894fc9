/** Export and erasure of clients. */
@NullMarked
package org.colloquy.core.privacy;

import org.jspecify.annotations.NullMarked;
