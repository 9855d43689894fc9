/** One contact's engagement with one assistant on one thread. */
@NullMarked
package org.colloquy.api.session;

import org.jspecify.annotations.NullMarked;
