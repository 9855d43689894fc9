package org.colloquy.core.bot;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.error.AppException;
import org.colloquy.core.platform.Time;

/** Keeps bots and their settings. */
@Stateless
@ValidateOnExecution
public class BotBean implements BotService {

    @Inject
    private BotRepository bots;

    @Inject
    private DefaultsRepository defaults;

    @Inject
    private ChannelCredentials credentials;

    @Inject
    private BotParts parts;

    @Inject
    private Event<BotChanged> changed;

    @Inject
    private Event<BotRemoved> removed;

    @Inject
    private Time time;

    @EJB
    private ChannelService channels;

    @EJB
    private FirstSettings firstSettings;

    @Override
    public BotView create(String workspaceId, String channelId, WriteBot request) {
        channels.get(workspaceId, channelId);
        BotRules.checkType(request);
        parts.require(workspaceId, channelId, request);
        List<BotView> others = list(workspaceId, channelId);
        checkTwins(workspaceId, request, others);
        Behaviour otherwise = defaultsFor(workspaceId, channelId, request);
        BotRules.checkTrigger(request.trigger(), others);
        Bot bot = new Bot(workspaceId, channelId, time.now());
        bot.write(request, Behaviours.over(request.behaviour(), otherwise), time.now());
        bots.addNow(bot);
        changed.fire(new BotChanged());
        return bot.view();
    }

    @Override
    public void check(WriteBot bot) {
        BotRules.checkType(bot);
        BotRules.checkTrigger(bot.trigger(), List.of());
    }

    @Override
    public BotView get(String workspaceId, String channelId, String id) {
        return find(workspaceId, channelId, id).orElseThrow(() -> AppException.notFound("bot", id));
    }

    @Override
    public Optional<BotView> find(String workspaceId, String channelId, String id) {
        return bots.find(workspaceId, channelId, id).map(Bot::view);
    }

    @Override
    public List<BotView> list(String workspaceId, String channelId) {
        return bots.all(workspaceId, channelId).stream().map(Bot::view).toList();
    }

    @Override
    public BotView update(String workspaceId, String channelId, String id, WriteBot change) {
        Bot bot = bot(workspaceId, channelId, id);
        WriteBot draft = Drafts.over(change, bot.view());
        BotRules.checkType(draft);
        parts.require(workspaceId, channelId, draft);
        List<BotView> others = list(workspaceId, channelId).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        checkTwins(workspaceId, draft, others);
        BotRules.checkTrigger(draft.trigger(), others);
        bot.write(draft, draft.behaviour(), time.now());
        changed.fire(new BotChanged());
        return bot.view();
    }

    @Override
    public void delete(String workspaceId, String channelId, String id) {
        remove(workspaceId, bot(workspaceId, channelId, id));
    }

    private void remove(String workspaceId, Bot bot) {
        removed.fire(new BotRemoved(workspaceId, bot.channelId(), bot.id()));
        defaults.forgetFallback(bot.id());
        bots.remove(bot);
        changed.fire(new BotChanged());
    }

    @Override
    public Optional<BotSettings> findSettings(String workspaceId, String channelId) {
        return defaults.ofChannel(workspaceId, channelId).map(BotDefaults::view);
    }

    @Override
    public BotSettings saveSettings(String workspaceId, String channelId, WriteSettings request) {
        channels.get(workspaceId, channelId);
        credentials.require(workspaceId, channelId, request.credentialId(), "openaiCredsId");
        BotDefaults row = defaults.ofChannel(workspaceId, channelId).orElseGet(() -> {
            BotDefaults added = new BotDefaults(workspaceId, channelId, request.credentialId(), time.now());
            defaults.add(added);
            return added;
        });
        row.use(request.credentialId(), time.now());
        row.behave(request.behaviour(), time.now());
        if (request.speechToText() != null) {
            row.listen(request.speechToText());
        }
        String fallback = request.fallbackBotId();
        if (fallback != null) {
            row.fallBackOn(fallback.isEmpty() ? null : own(workspaceId, channelId, fallback));
        }
        changed.fire(new BotChanged());
        return row.view();
    }

    @Override
    public List<String> ignore(String workspaceId, String channelId, String jid, boolean ignored) {
        BotDefaults row = defaults.ofChannel(workspaceId, channelId)
                .orElseThrow(() -> AppException.notFound("settings", channelId));
        List<String> jids = new ArrayList<>(
                Objects.requireNonNullElse(row.view().behaviour().ignoreJids(), List.of()));
        if (ignored && !jids.contains(jid)) {
            jids.add(jid);
        } else if (!ignored) {
            jids.remove(jid);
        }
        row.behave(onlyJids(jids), time.now());
        changed.fire(new BotChanged());
        return List.copyOf(jids);
    }

    private static Behaviour onlyJids(List<String> jids) {
        return new Behaviour(null, null, null, null, null, null, null, null, null, null, jids);
    }

    /** The channel's settings come with its first bot, unless that has no credential to put into them. */
    private Behaviour defaultsFor(String workspaceId, String channelId, WriteBot bot) {
        String credential = bot.credentialId();
        if (credential == null) {
            return findSettings(workspaceId, channelId)
                    .map(BotSettings::behaviour)
                    .orElse(BotSettings.DEFAULT);
        }
        // A transaction of its own: Evolution keeps them even when the bot is refused after this.
        return firstSettings
                .ensure(workspaceId, channelId, credential, bot.behaviour())
                .behaviour();
    }

    private void checkTwins(String workspaceId, WriteBot bot, List<BotView> others) {
        if (!channels.options(workspaceId).allowTwins()) {
            BotRules.checkTwins(bot, others);
        }
    }

    private String own(String workspaceId, String channelId, String botId) {
        return find(workspaceId, channelId, botId)
                .map(BotView::id)
                .orElseThrow(() -> AppException.invalid("openaiIdFallback", "must be a bot of the channel"));
    }

    private Bot bot(String workspaceId, String channelId, String id) {
        return bots.find(workspaceId, channelId, id).orElseThrow(() -> AppException.notFound("bot", id));
    }
}
