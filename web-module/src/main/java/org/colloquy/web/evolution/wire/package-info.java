/** How Evolution API reads and writes: bodies, the checks of its schemas, the envelope of its errors. */
@NullMarked
package org.colloquy.web.evolution.wire;

import org.jspecify.annotations.NullMarked;
