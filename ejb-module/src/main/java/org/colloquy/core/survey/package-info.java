/** Answers to surveys, and what they come to. */
@NullMarked
package org.colloquy.core.survey;

import org.jspecify.annotations.NullMarked;
