/** Chat windows on pages, over HTTP and in a browser. */
@NullMarked
package org.colloquy.test.widget;

import org.jspecify.annotations.NullMarked;
