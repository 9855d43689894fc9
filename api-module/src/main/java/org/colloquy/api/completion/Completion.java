package org.colloquy.api.completion;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A chat completion on its way. */
public interface Completion {

    /**
     * Completes when all is there: with the reply as JSON, or with nothing when it was a stream that the listener has heard.
     * Fails with an {@link org.colloquy.api.error.AppException}.
     */
    CompletionStage<Optional<byte[]>> reply();

    /** Nobody waits any more: the provider's connection is closed. */
    void cancel();
}
