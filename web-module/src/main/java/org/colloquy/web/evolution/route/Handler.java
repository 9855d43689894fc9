package org.colloquy.web.evolution.route;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers the calls of one route. */
@FunctionalInterface
public interface Handler {

    /** A body that has nothing in it, which is not the same as {@code null}. */
    Object EMPTY = new Object();

    /**
     * What is written as JSON, {@link #EMPTY}, or a {@link java.util.concurrent.CompletionStage} of it.
     *
     * @throws IOException when the caller went away
     */
    @Nullable
    Object handle(Call call) throws IOException;
}
