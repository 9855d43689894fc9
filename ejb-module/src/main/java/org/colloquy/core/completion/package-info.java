/** Chat completions. */
@NullMarked
package org.colloquy.core.completion;

import org.jspecify.annotations.NullMarked;
