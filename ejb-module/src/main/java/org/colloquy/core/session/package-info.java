/** Sessions and their end. */
@NullMarked
package org.colloquy.core.session;

import org.jspecify.annotations.NullMarked;
