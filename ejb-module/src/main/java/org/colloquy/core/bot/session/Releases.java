package org.colloquy.core.bot.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.core.bot.BotRemoved;
import org.colloquy.core.channel.ChannelRemoved;
import org.colloquy.core.platform.Time;

/** Ends the sessions of bots and channels that go; their histories stay. An answer in the making finds no bot that says it. */
@ApplicationScoped
class Releases {

    @Inject
    private EngagementRepository engagements;

    @Inject
    private Time time;

    void onBotRemoved(@Observes BotRemoved event) {
        engagements.releaseOfBot(event.channelId(), event.botId(), time.now());
    }

    void onChannelRemoved(@Observes @Priority(100) ChannelRemoved event) {
        engagements.releaseOfChannel(event.channelId(), time.now());
    }
}
