/** Functions: other teams' beans, HTTP addresses, calls by hand and by models, roles. */
@NullMarked
package org.colloquy.test.function;

import org.jspecify.annotations.NullMarked;
