/** Whether the server lives and can work: open to everybody, one word per part and never a detail. */
@NullMarked
package org.colloquy.web.health;

import org.jspecify.annotations.NullMarked;
