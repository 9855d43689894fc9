package org.colloquy.web.evolution.instance;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.web.evolution.wire.EvolutionJson;
import org.colloquy.web.evolution.wire.Iso;
import org.jspecify.annotations.Nullable;

/** An instance as Evolution's row. What concerns WhatsApp alone is null. */
@EvolutionJson
record InstanceRow(
        String id,
        String name,
        String connectionStatus,
        @Nullable String ownerJid,
        @Nullable String profileName,
        @Nullable String profilePicUrl,
        String integration,
        @Nullable String number,
        @Nullable String businessId,
        String token,
        String clientName,
        @Nullable Integer disconnectionReasonCode,
        @Nullable String disconnectionObject,
        @Nullable String disconnectionAt,
        String createdAt,
        String updatedAt,
        @JsonProperty("Setting") WhatsAppSettings settings,
        @JsonProperty("_count") Counts counts) {

    private static final String CLIENT = "colloquy";

    /** Conversations of the instance, which has one with each contact; messages are not counted. */
    @EvolutionJson
    record Counts(
            @JsonProperty("Message") @Nullable Integer messages,
            @JsonProperty("Contact") int contacts,
            @JsonProperty("Chat") int chats) {}

    static InstanceRow of(ChannelView channel, int conversations) {
        return new InstanceRow(
                channel.id(),
                channel.name(),
                InstanceState.word(channel.open()),
                null,
                null,
                null,
                channel.integration().name(),
                channel.number(),
                null,
                channel.key(),
                CLIENT,
                null,
                null,
                null,
                Iso.of(channel.createdAt()),
                Iso.of(channel.updatedAt()),
                WhatsAppSettings.NONE,
                new Counts(null, conversations, conversations));
    }
}
