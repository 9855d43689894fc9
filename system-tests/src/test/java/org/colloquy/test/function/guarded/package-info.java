/** What another team adds to the EAR as an EJB module. */
@NullMarked
package org.colloquy.test.function.guarded;

import org.jspecify.annotations.NullMarked;
