package org.colloquy.core.bot.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.LiveRuns;
import org.colloquy.core.session.Session;
import org.jspecify.annotations.Nullable;

/** The transactions around what waits in sessions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueMessages {

    private static final Duration LATER = Duration.ofSeconds(1);

    /** Longer than speech takes to be written down; then somebody tries again. */
    private static final Duration HEARING = Duration.ofSeconds(120);

    @Inject
    private EngagementRepository engagements;

    @Inject
    private ReceivedRepository received;

    @Inject
    private Conversations conversations;

    @Inject
    private Gatherer gatherer;

    @Inject
    private Replies replies;

    @Inject
    private Bots bots;

    @Inject
    private LiveRuns live;

    @Inject
    private Event<MessagesDue> due;

    @Inject
    private Time time;

    /** Speech that has to be written down before a session's messages are answered. */
    public record Speech(
            String workspaceId,
            String sessionId,
            String messageId,
            String credentialId,
            @Nullable String url,
            @Nullable String fileId,
            @Nullable String mimeType) {}

    /** Ids of sessions in which something has waited at least until then. */
    public List<String> find(Instant until, int limit) {
        return engagements.findDue(until, limit);
    }

    /** Answers what is due in a session; or tells which speech comes first. */
    public List<Speech> answer(String sessionId) {
        Optional<Conversations.Held> held = engagements.find(sessionId).flatMap(conversations::lock);
        if (held.isEmpty()) {
            return List.of();
        }
        Session session = held.get().session();
        Instant now = time.now();
        Instant at = session.engagement().dueAt();
        if (at == null || at.isAfter(now) || session.status() != SessionStatus.ACTIVE) {
            return List.of();
        }
        List<Speech> spoken = speech(session);
        if (!spoken.isEmpty()) {
            session.engagement().putOff(now.plus(HEARING));
        } else if (!live.hasRoom()) {
            putOff(session, now.plus(LATER));
        } else {
            gatherer.gather(held.get());
            Instant more = session.engagement().dueAt();
            if (more != null) {
                due.fire(new MessagesDue(sessionId, more));
            }
        }
        return spoken;
    }

    /** Stores what was said; null: nobody could write it down, and the contact is asked to. */
    public void heard(Speech speech, @Nullable String words) {
        received.find(speech.workspaceId(), speech.messageId())
                .filter(message -> message.media() != null)
                .ifPresent(message -> {
                    message.heard(words);
                    if (words == null) {
                        replies.apologise(speech.workspaceId(), speech.sessionId(), message.id());
                    }
                });
        engagements.find(speech.sessionId()).flatMap(conversations::lock).ifPresent(held -> {
            if (held.session().engagement().dueAt() != null) {
                putOff(held.session(), time.now());
            }
        });
    }

    /** Forgets a batch of old messages, and tells how many there were. */
    public int forget(int limit) {
        return received.forget(time.now().minus(InboundSettings.memory()), limit);
    }

    private void putOff(Session session, Instant until) {
        session.engagement().putOff(until);
        due.fire(new MessagesDue(session.id(), until));
    }

    private List<Speech> speech(Session session) {
        return received.waiting(session.id()).stream()
                .filter(message -> message.media() != null && message.media().spoken())
                .flatMap(message -> speech(session, message).stream())
                .toList();
    }

    private Optional<Speech> speech(Session session, Received message) {
        String channel = Objects.requireNonNull(session.engagement().channelId());
        StoredMedia media = Objects.requireNonNull(message.media());
        Bots.OfChannel all = bots.of(session.workspaceId(), channel);
        return credential(session, all)
                .map(credential -> new Speech(
                        session.workspaceId(),
                        session.id(),
                        message.id(),
                        credential,
                        media.url(),
                        media.fileId(),
                        media.mimeType()));
    }

    /** The channel's own when it is told to write speech down, else the bot's. */
    private static Optional<String> credential(Session session, Bots.OfChannel all) {
        String bot = session.engagement().botId();
        return all.settings()
                .filter(BotSettings::speechToText)
                .map(BotSettings::credentialId)
                .or(() -> Optional.ofNullable(bot).flatMap(all::find).map(BotView::credentialId));
    }
}
