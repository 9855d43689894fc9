package org.colloquy.core.transfer;

import java.util.Optional;
import org.colloquy.api.bot.BotCredential;
import org.colloquy.api.bot.BotCredentials;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.channel.IssuedChannel;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.transfer.TransferredInstance;

/** The database, by way of the services. */
record RealTarget(String workspaceId, ChannelService channels, BotCredentials credentials, BotService bots)
        implements Target {

    @Override
    public Optional<String> findChannel(String name) {
        Optional<ChannelView> found = channels.findByName(name);
        if (found.isPresent() && !found.get().workspaceId().equals(workspaceId)) {
            throw AppException.of(ErrorCode.CHANNEL_NAME_TAKEN);
        }
        return found.map(ChannelView::id);
    }

    @Override
    public Stored createChannel(CreateChannel channel) {
        IssuedChannel issued = channels.create(workspaceId, channel);
        return new Stored(issued.channel().id(), issued.key());
    }

    @Override
    public Optional<String> findCredential(String channelId, String name) {
        return credentials.list(workspaceId, channelId).stream()
                .filter(known -> known.name().equals(name))
                .map(BotCredential::id)
                .findFirst();
    }

    @Override
    public Stored createCredential(String channelId, TransferredInstance.Key key) {
        return Stored.of(credentials
                .create(workspaceId, channelId, key.name(), key.apiKey(), key.baseUrl())
                .id());
    }

    @Override
    public Optional<String> findSettings(String channelId) {
        return bots.findSettings(workspaceId, channelId).map(BotSettings::id);
    }

    @Override
    public Stored saveSettings(String channelId, WriteSettings settings) {
        return Stored.of(bots.saveSettings(workspaceId, channelId, settings).id());
    }

    @Override
    public Optional<String> findTwin(String channelId, WriteBot bot) {
        return bots.list(workspaceId, channelId).stream()
                .filter(known -> Answerer.of(known).equals(Answerer.of(bot)))
                .filter(known -> known.trigger().equals(bot.trigger()))
                .map(BotView::id)
                .findFirst();
    }

    /** Whether the workspace's rules forbid a bot beside another that answers with the same. */
    boolean forbids(String channelId, WriteBot bot) {
        return !allowsTwins()
                && bots.list(workspaceId, channelId).stream()
                        .anyMatch(known -> Answerer.of(known).equals(Answerer.of(bot)));
    }

    boolean allowsTwins() {
        return channels.options(workspaceId).allowTwins();
    }

    @Override
    public Stored createBot(String channelId, WriteBot bot) {
        return Stored.of(bots.create(workspaceId, channelId, bot).id());
    }
}
