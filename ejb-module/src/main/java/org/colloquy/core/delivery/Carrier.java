package org.colloquy.core.delivery;

/** Takes parcels out of the server. There is none where the server has no broker. */
public interface Carrier {

    /**
     * Sends a parcel as part of the current transaction.
     *
     * @throws UndeliverableException when trying again cannot help
     * @throws RuntimeException when it may
     */
    void carry(Parcel parcel);

    /** Whether the broker answers right now. */
    boolean reachable();
}
