/** Chat windows on pages of sites: their tokens, and what their visitors say. */
@NullMarked
package org.colloquy.api.widget;

import org.jspecify.annotations.NullMarked;
