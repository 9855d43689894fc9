package org.colloquy.test.load;

import io.vertx.core.Future;

/** Something that answers questions: the model itself or a Colloquy in front of it. */
interface Target {

    /** Asks as {@code user}; the future never fails, a failure is a turn with an error. */
    Future<Turn> ask(int user, String question);
}
