/** What is taken out of texts before they leave for a model. */
@NullMarked
package org.colloquy.core.mask;

import org.jspecify.annotations.NullMarked;
