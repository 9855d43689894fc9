package org.colloquy.core.delivery;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sends parcels over HTTP, outside of any transaction. No thread waits for the other side. */
public interface Sender {

    /**
     * Sends a parcel; a repeated parcel has the same id.
     *
     * @return completes when it has arrived; fails with {@link UndeliverableException} when trying again cannot help
     */
    CompletionStage<Void> send(Parcel parcel);

    /** What to send instead of an undeliverable parcel; empty: nothing. */
    Optional<String> instead(Parcel parcel);
}
