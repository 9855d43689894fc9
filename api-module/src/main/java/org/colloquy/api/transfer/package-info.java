/** Moving here from elsewhere: what another server's export says, stored as this server's own objects. */
@NullMarked
package org.colloquy.api.transfer;

import org.jspecify.annotations.NullMarked;
