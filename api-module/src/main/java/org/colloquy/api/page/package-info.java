/** Lists that are paged by a limit and the id of the last element seen. */
@NullMarked
package org.colloquy.api.page;

import org.jspecify.annotations.NullMarked;
