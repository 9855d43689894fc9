/**
 * What the server promises. Doors call these interfaces, the core implements them, other teams' jars may compile against
 * them; nothing here depends on either side.
 */
@NullMarked
package org.colloquy.api;

import org.jspecify.annotations.NullMarked;
