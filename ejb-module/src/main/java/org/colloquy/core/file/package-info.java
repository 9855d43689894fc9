/** Files and where they are kept. */
@NullMarked
package org.colloquy.core.file;

import org.jspecify.annotations.NullMarked;
