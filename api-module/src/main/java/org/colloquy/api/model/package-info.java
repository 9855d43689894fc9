/** The models that a workspace can name. */
@NullMarked
package org.colloquy.api.model;

import org.jspecify.annotations.NullMarked;
