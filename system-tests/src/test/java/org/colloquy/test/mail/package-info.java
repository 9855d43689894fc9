/** The mail server that the tests look into. */
@NullMarked
package org.colloquy.test.mail;

import org.jspecify.annotations.NullMarked;
