/** Keys, roles and workspaces. */
@NullMarked
package org.colloquy.test.access;

import org.jspecify.annotations.NullMarked;
