/** Texts with variables in double braces, for whoever has variables: Mustache that reads names and nothing else. */
@NullMarked
package org.colloquy.core.template;

import org.jspecify.annotations.NullMarked;
