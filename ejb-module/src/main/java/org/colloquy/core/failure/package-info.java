/** What users are told when no model answers, by kind of failure and language. */
@NullMarked
package org.colloquy.core.failure;

import org.jspecify.annotations.NullMarked;
