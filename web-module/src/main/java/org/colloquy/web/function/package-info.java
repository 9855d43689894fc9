/** Functions over REST: which there are, for everybody; managing them and calling one by hand, for administrators. */
@NullMarked
package org.colloquy.web.function;

import org.jspecify.annotations.NullMarked;
