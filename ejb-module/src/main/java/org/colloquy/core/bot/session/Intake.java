package org.colloquy.core.bot.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSessionStatus;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.api.bot.InboundMessages.Outcome;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.channel.Line;
import org.colloquy.core.channel.Lines;
import org.colloquy.core.contact.ChannelContacts;
import org.colloquy.core.contact.Contact;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.LiveRuns;
import org.colloquy.core.session.Engagement;
import org.colloquy.core.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message in, in one transaction: known or not, whose it is, what becomes of it. The row of the contact is locked first, so
 * what comes from one contact comes one at a time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Intake {

    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    @Inject
    private Lines lines;

    @Inject
    private Bots bots;

    @Inject
    private ChannelContacts contacts;

    @Inject
    private Conversations conversations;

    @Inject
    private ReceivedRepository received;

    @Inject
    private EngagementRepository engagements;

    @Inject
    private Gatherer gatherer;

    @Inject
    private Replies replies;

    @Inject
    private LiveRuns live;

    @Inject
    private Event<MessagesDue> due;

    @Inject
    private Time time;

    /** Whether a message has been taken before. */
    public boolean known(ContactMessage message) {
        String id = message.messageId();
        return id != null && received.known(message.channelId(), Received.key(id, message.fromMe()));
    }

    /** Takes it. */
    public Outcome take(ContactMessage message, @Nullable StoredMedia media) {
        Line line = lines.get(message.workspaceId(), message.channelId());
        if (!line.open()) {
            return Outcome.IGNORED;
        }
        Bots.OfChannel channel = bots.of(message.workspaceId(), message.channelId());
        Optional<Contact> contact = contacts.lock(message.channelId(), message.remoteJid());
        if (known(message)) {
            return Outcome.REPEATED;
        }
        if (contact.filter(Contact::blocked).isPresent()) {
            return Outcome.IGNORED;
        }
        Optional<Conversations.Held> held = contact.flatMap(conversations::hold);
        Decision decision = Routing.decide(
                message,
                held.map(Conversations.Held::session).map(Intake::engaged).orElse(null),
                channel);
        if (decision instanceof Decision.Ignore) {
            return Outcome.IGNORED;
        }
        if (decision instanceof Decision.Answer answer) {
            Contact known = contact.orElseGet(
                    () -> contacts.add(message.workspaceId(), message.channelId(), message.remoteJid(), name(message)));
            contacts.introduce(known, name(message));
            answer(line, message, media, known, held, answer);
        } else {
            Conversations.Held alive = held.orElseThrow(() -> new IllegalStateException("Nothing to end"));
            received.add(new Received(message, alive.session().id(), time.now()));
            if (decision instanceof Decision.Finish finish) {
                conversations.finish(alive, finish.keep());
            } else {
                conversations.silence(alive);
            }
        }
        return Outcome.TAKEN;
    }

    private void answer(
            Line line,
            ContactMessage message,
            @Nullable StoredMedia media,
            Contact contact,
            Optional<Conversations.Held> held,
            Decision.Answer answer) {
        if (answer.begin()) {
            held.ifPresent(closed -> conversations.finish(closed, false));
        }
        Conversations.Held open = answer.begin() || held.isEmpty() ? conversations.begin(line, contact) : held.get();
        Session session = open.session();
        Instant now = time.now();
        session.engagement().engage(answer.bot().id(), answer.why());
        session.engagement().introduce(name(message));
        session.engagement().spoken(false, now);
        session.live(Lifetime.end(answer.behaviour(), lines.options(line.workspaceId()), now));
        Received row = new Received(message, session.id(), now);
        received.add(row);
        if (!answer.usable()) {
            replies.say(
                    line,
                    session,
                    answer.behaviour(),
                    row.id(),
                    answer.behaviour().unknownMessage());
            return;
        }
        row.await(message.text(), media);
        engagements.flush();
        answerOrWait(open, answer.behaviour(), media, now);
    }

    private void answerOrWait(Conversations.Held open, Behaviour behaviour, @Nullable StoredMedia media, Instant now) {
        Engagement engagement = open.session().engagement();
        int debounce = Math.max(0, Objects.requireNonNullElse(behaviour.debounceTime(), 0));
        boolean spoken = media != null && media.spoken();
        boolean others = engagement.dueAt() != null;
        if (debounce == 0 && !spoken && !others && live.hasRoom()) {
            gatherer.gather(open);
            return;
        }
        Instant earliest = live.hasRoom() ? now : now.plus(WHEN_FULL);
        engagement.await(Debounce.due(engagement, Duration.ofSeconds(debounce), earliest, now), now);
        due.fire(new MessagesDue(open.session().id(), Objects.requireNonNull(engagement.dueAt())));
    }

    private static Routing.Engaged engaged(Session session) {
        return new Routing.Engaged(
                status(session.status()),
                session.engagement().botId(),
                session.engagement().reason());
    }

    static BotSessionStatus status(SessionStatus status) {
        return switch (status) {
            case ACTIVE -> BotSessionStatus.OPENED;
            case PAUSED -> BotSessionStatus.PAUSED;
            case CLOSED, EXPIRED -> BotSessionStatus.CLOSED;
        };
    }

    /** Of the contact, not of the owner who writes to it. */
    private static @Nullable String name(ContactMessage message) {
        return message.fromMe() ? null : message.pushName();
    }
}
