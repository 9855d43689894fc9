/** Tenants: everything else belongs to exactly one of them. */
@NullMarked
package org.colloquy.api.workspace;

import org.jspecify.annotations.NullMarked;
