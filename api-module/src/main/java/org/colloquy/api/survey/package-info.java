/** What contacts answer to the surveys of flows. */
@NullMarked
package org.colloquy.api.survey;

import org.jspecify.annotations.NullMarked;
