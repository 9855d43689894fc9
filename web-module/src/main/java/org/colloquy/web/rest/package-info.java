/** What a JAX-RS application of this server consists of besides its resources. */
@NullMarked
package org.colloquy.web.rest;

import org.jspecify.annotations.NullMarked;
