/** Workspaces over REST, for administrators. */
@NullMarked
package org.colloquy.web.workspace;

import org.jspecify.annotations.NullMarked;
