/** Typed settings read from MicroProfile Config; each area of the server declares its own in one class. */
@NullMarked
package org.colloquy.api.setting;

import org.jspecify.annotations.NullMarked;
