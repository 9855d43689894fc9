package org.colloquy.core.upstream;

import java.util.concurrent.CompletionStage;

/** A request that is handed through. */
public interface RelayCall {

    /** Completes when all is through; fails with an {@link UpstreamException} and nothing else. */
    CompletionStage<RelayReply> reply();

    /** Gives up: {@link #reply()} fails at once with {@code MODEL_CANCELLED} and the connection is closed. */
    void cancel();
}
