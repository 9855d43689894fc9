/** The routes of Evolution's API: which there are, who may call them, and what a call brings along. */
@NullMarked
package org.colloquy.web.evolution.route;

import org.jspecify.annotations.NullMarked;
