/** The errors every door translates: one exception, one closed list of codes. */
@NullMarked
package org.colloquy.api.error;

import org.jspecify.annotations.NullMarked;
