/** Widgets and their visitors. */
@NullMarked
package org.colloquy.core.widget;

import org.jspecify.annotations.NullMarked;
