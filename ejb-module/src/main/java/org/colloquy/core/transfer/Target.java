package org.colloquy.core.transfer;

import java.util.Optional;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.transfer.TransferredInstance;
import org.jspecify.annotations.Nullable;

/** Where an import goes: into the database, or nowhere. Every method that stores refuses with an {@code AppException}. */
interface Target {

    /** The id of what would have been stored. */
    String NOT_STORED = "not stored";

    /** What was stored. */
    record Stored(String id, @Nullable String key) {

        static Stored of(String id) {
            return new Stored(id, null);
        }
    }

    /** The workspace's channel of this name; refuses a name of another workspace. */
    Optional<String> findChannel(String name);

    Stored createChannel(CreateChannel channel);

    Optional<String> findCredential(String channelId, String name);

    Stored createCredential(String channelId, TransferredInstance.Key credential);

    Optional<String> findSettings(String channelId);

    Stored saveSettings(String channelId, WriteSettings settings);

    /** A bot that answers the same messages with the same, and so counts as this one. */
    Optional<String> findTwin(String channelId, WriteBot bot);

    Stored createBot(String channelId, WriteBot bot);
}
