package org.colloquy.core.bot.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.function.FunctionKind;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.channel.Lines;
import org.colloquy.core.function.FunctionSettings;
import org.colloquy.core.function.Target;
import org.colloquy.core.session.Engagement;
import org.colloquy.core.session.Session;

/** Looks up where the functions of a session's bot are, each time in a short transaction. */
@Stateless
public class FunctionAddresses {

    @Inject
    private EngagementRepository engagements;

    @Inject
    private Bots bots;

    @Inject
    private Lines lines;

    /** The address of the bot that answers on a thread; calls are signed with the channel's key. */
    public Optional<Target> find(String workspaceId, String threadId, String function) {
        return engagements
                .findByThread(workspaceId, threadId)
                .map(Session::engagement)
                .filter(engagement -> engagement.channelId() != null && engagement.botId() != null)
                .flatMap(engagement -> target(workspaceId, engagement, function));
    }

    private Optional<Target> target(String workspaceId, Engagement engagement, String function) {
        String channelId = String.valueOf(engagement.channelId());
        return bots.of(workspaceId, channelId)
                .find(String.valueOf(engagement.botId()))
                .map(bot -> bot.answering().functionUrl())
                .filter(url -> !url.isBlank())
                .flatMap(url -> lines.find(workspaceId, channelId)
                        .map(line -> new Target(
                                function, FunctionKind.HTTP, url, null, FunctionSettings.timeLimit(), line.key())));
    }
}
