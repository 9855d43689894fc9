/** Files that applications leave with a workspace. */
@NullMarked
package org.colloquy.api.file;

import org.jspecify.annotations.NullMarked;
