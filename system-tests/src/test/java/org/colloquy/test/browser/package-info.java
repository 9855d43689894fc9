/** A real browser, as tests use it. */
@NullMarked
package org.colloquy.test.browser;

import org.jspecify.annotations.NullMarked;
