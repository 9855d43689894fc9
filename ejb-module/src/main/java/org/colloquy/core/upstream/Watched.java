package org.colloquy.core.upstream;

import java.time.Instant;

/** Something that may take too long. */
interface Watched {

    /** Ends it when it has; returns whether it is over. */
    boolean isOver(Instant now);
}
