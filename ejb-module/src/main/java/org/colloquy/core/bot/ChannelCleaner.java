package org.colloquy.core.bot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.core.channel.ChannelRemoved;
import org.colloquy.core.credential.ChannelKeys;

/** Deletes what a channel had when it goes. */
@ApplicationScoped
class ChannelCleaner {

    @Inject
    private DefaultsRepository defaults;

    @Inject
    private BotRepository bots;

    @Inject
    private ChannelKeys keys;

    @Inject
    private Event<BotChanged> changed;

    void remove(@Observes @Priority(200) ChannelRemoved event) {
        defaults.removeAll(event.channelId());
        bots.removeAll(event.channelId());
        keys.all(event.workspaceId(), event.channelId()).forEach(key -> keys.remove(event.workspaceId(), key.id()));
        changed.fire(new BotChanged());
    }
}
