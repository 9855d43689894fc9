/** Contacts. */
@NullMarked
package org.colloquy.core.contact;

import org.jspecify.annotations.NullMarked;
