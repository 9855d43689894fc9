/** Provider credentials over REST, for administrators. */
@NullMarked
package org.colloquy.web.credential;

import org.jspecify.annotations.NullMarked;
