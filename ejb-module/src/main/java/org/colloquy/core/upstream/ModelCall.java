package org.colloquy.core.upstream;

import java.util.concurrent.CompletionStage;

/** A question on its way. */
public interface ModelCall {

    /** Completes on the upstream executor; fails with an {@link UpstreamException} and nothing else. */
    CompletionStage<ModelReply> reply();

    /**
     * Gives up: {@link #reply()} fails at once with {@code MODEL_CANCELLED}, the connection is closed, and the listener hears
     * at most what is being said at this moment. Does nothing when the reply is there.
     */
    void cancel();
}
