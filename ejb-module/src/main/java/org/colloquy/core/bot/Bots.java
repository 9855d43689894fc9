package org.colloquy.core.bot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotView;
import org.colloquy.core.platform.Recent;

/** A channel's bots as every message needs them. */
@ApplicationScoped
public class Bots {

    @Inject
    private BotService bots;

    private final Recent<OfChannel> recent = new Recent<>();

    /**
     * What is known of a channel.
     *
     * @param bots oldest first
     * @param settings empty while there are none
     */
    public record OfChannel(List<BotView> bots, Optional<BotSettings> settings) {

        /** One of them. */
        public Optional<BotView> find(String id) {
            return bots.stream().filter(bot -> bot.id().equals(id)).findFirst();
        }

        /** How the channel's bots behave by default. */
        public Behaviour defaults() {
            return settings.map(BotSettings::behaviour).orElse(BotSettings.DEFAULT);
        }

        /** How a bot behaves. */
        public Behaviour behaviour(BotView bot) {
            return Behaviours.over(bot.behaviour(), defaults());
        }
    }

    /** A channel's bots and settings. */
    public OfChannel of(String workspaceId, String channelId) {
        return recent.get(
                workspaceId + '/' + channelId,
                () -> new OfChannel(bots.list(workspaceId, channelId), bots.findSettings(workspaceId, channelId)));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) BotChanged event) {
        recent.forget();
    }
}
