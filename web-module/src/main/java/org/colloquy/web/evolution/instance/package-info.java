/** {@code /instance}, {@code /settings} and what else dashboards ask of a server before they come to its bots. */
@NullMarked
package org.colloquy.web.evolution.instance;

import org.jspecify.annotations.NullMarked;
