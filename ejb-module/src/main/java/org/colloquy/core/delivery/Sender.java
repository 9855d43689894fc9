package org.colloquy.core.delivery;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sends the parcels of one channel without the broker, outside of any transaction. It never keeps its caller waiting. */
public interface Sender {

    /** The way it stands for; each has one sender at most. */
    Channel channel();

    /**
     * Sends a parcel; a repeated parcel has the same id.
     *
     * @return completes when it has arrived; fails with {@link UndeliverableException} when trying again cannot help
     */
    CompletionStage<Void> send(Parcel parcel);

    /** What to send instead of an undeliverable parcel; empty: nothing. */
    Optional<String> instead(Parcel parcel);
}
