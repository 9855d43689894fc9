/** Models. */
@NullMarked
package org.colloquy.core.model;

import org.jspecify.annotations.NullMarked;
