/** What flows do besides talking, in the transaction of their step: notes, tags, fields, hand-overs, counts, e-mails. */
@NullMarked
package org.colloquy.core.flow.deed;

import org.jspecify.annotations.NullMarked;
