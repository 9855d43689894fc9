package org.colloquy.core.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Something to be delivered.
 *
 * @param id stays the same over repetitions, so that receivers can recognise one
 * @param destination name of the reply queue, or id of the contact's channel; null for the channels that have one fixed destination
 * @param payload JSON text
 */
public record Parcel(
        String id,
        String workspaceId,
        Channel channel,
        @Nullable String destination,
        @Nullable String correlation,
        String payload) {

    @Override
    public String toString() {
        return "Parcel[" + id + ", " + channel + "]";
    }
}
