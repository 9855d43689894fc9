/** Who talks to an assistant. The coaching API calls one a client. */
@NullMarked
package org.colloquy.api.contact;

import org.jspecify.annotations.NullMarked;
