/** The doors put together: which JAX-RS application answers under which prefix. */
@NullMarked
package org.colloquy.web;

import org.jspecify.annotations.NullMarked;
