/** Clients over REST. */
@NullMarked
package org.colloquy.web.contact;

import org.jspecify.annotations.NullMarked;
