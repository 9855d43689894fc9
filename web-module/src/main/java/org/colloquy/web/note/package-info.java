/** Notes on sessions over REST. */
@NullMarked
package org.colloquy.web.note;

import org.jspecify.annotations.NullMarked;
