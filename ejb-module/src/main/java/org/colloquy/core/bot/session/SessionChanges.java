package org.colloquy.core.bot.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSession;
import org.colloquy.api.bot.BotSessions;
import org.colloquy.api.bot.SessionAction;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.channel.Line;
import org.colloquy.core.channel.Lines;
import org.colloquy.core.contact.ChannelContacts;
import org.colloquy.core.contact.Contact;
import org.colloquy.core.platform.Time;
import org.colloquy.core.session.Engagement;
import org.colloquy.core.session.Session;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link BotSessionsBean}. */
@Stateless
public class SessionChanges {

    @Inject
    private EngagementRepository engagements;

    @Inject
    private Conversations conversations;

    @Inject
    private ChannelContacts contacts;

    @Inject
    private Lines lines;

    @Inject
    private Bots bots;

    @Inject
    private Time time;

    @EJB
    private ChannelService channels;

    /** The sessions that hold their contacts. */
    public List<BotSession> list(String workspaceId, String channelId, @Nullable String botId) {
        channels.get(workspaceId, channelId);
        Instant now = time.now();
        return engagements.list(workspaceId, channelId, botId, BotSessions.MOST).stream()
                .filter(row -> ((Session) row[0]).statusAt(now) != SessionStatus.EXPIRED)
                .map(row -> view((Session) row[0], (String) row[1]))
                .toList();
    }

    /** Changes a contact's session and tells how many there were. */
    public int change(String workspaceId, String channelId, String jid, SessionAction action) {
        channels.get(workspaceId, channelId);
        Optional<Contact> contact = contacts.lock(channelId, jid);
        Optional<Conversations.Held> held = contact.flatMap(conversations::hold);
        if (held.isPresent()) {
            change(held.get(), action);
            return 1;
        }
        if (action == SessionAction.PAUSED) {
            Line line = lines.get(workspaceId, channelId);
            Contact known = contact.orElseGet(() -> contacts.add(workspaceId, channelId, jid, null));
            conversations.silence(conversations.begin(line, known));
        }
        return 0;
    }

    private void change(Conversations.Held held, SessionAction action) {
        Session session = held.session();
        switch (action) {
            case OPENED -> session.open(end(session), time.now());
            case PAUSED -> conversations.silence(held);
            case CLOSED -> {
                String channel = String.valueOf(session.engagement().channelId());
                Behaviour defaults = bots.of(session.workspaceId(), channel).defaults();
                conversations.end(held, Boolean.TRUE.equals(defaults.keepOpen()));
            }
            case DELETE -> conversations.end(held, false);
        }
    }

    private @Nullable Instant end(Session session) {
        Engagement engagement = session.engagement();
        Bots.OfChannel all = bots.of(session.workspaceId(), String.valueOf(engagement.channelId()));
        return Optional.ofNullable(engagement.botId())
                .flatMap(all::find)
                .map(all::behaviour)
                .map(behaviour -> Lifetime.end(behaviour, lines.options(session.workspaceId()), time.now()))
                .orElse(null);
    }

    private static BotSession view(Session session, String jid) {
        Engagement engagement = session.engagement();
        Instant updated = engagement.updatedAt();
        return new BotSession(
                session.id(),
                String.valueOf(engagement.channelId()),
                session.threadId(),
                jid,
                engagement.pushName(),
                Intake.status(session.status()),
                engagement.awaitUser(),
                engagement.botId(),
                engagement.reason(),
                session.createdAt(),
                updated == null ? session.createdAt() : updated);
    }
}
