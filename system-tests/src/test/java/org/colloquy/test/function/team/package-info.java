/** What another team drops into the EAR's library folder. Packed as a jar of its own; it can use no other class of the tests. */
@NullMarked
package org.colloquy.test.function.team;

import org.jspecify.annotations.NullMarked;
