/** The door for chat windows on pages: the contracts of the Hands for Bots widget, and our own element. */
@NullMarked
package org.colloquy.web.widget;

import org.jspecify.annotations.NullMarked;
