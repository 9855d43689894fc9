/** Tenants. */
@NullMarked
package org.colloquy.core.workspace;

import org.jspecify.annotations.NullMarked;
