package org.colloquy.core.bot.session;

import java.time.Duration;
import java.time.Instant;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.channel.ChannelOptions;
import org.jspecify.annotations.Nullable;

/** When a session ends of which nothing more is heard. */
final class Lifetime {

    private Lifetime() {}

    /** Null: never. */
    static @Nullable Instant end(Behaviour behaviour, ChannelOptions options, Instant now) {
        Integer expire = behaviour.expire();
        if (expire == null || expire <= 0) {
            return null;
        }
        return now.plus(
                switch (options.expireUnit()) {
                    case MINUTES -> Duration.ofMinutes(expire);
                    case SECONDS -> Duration.ofSeconds(expire);
                });
    }
}
