package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.channel.Line;
import org.colloquy.core.contact.Contact;
import org.colloquy.core.delivery.Outbox;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.Turns;
import org.colloquy.core.session.Session;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.ThreadRepository;

/**
 * Opens, silences and ends the sessions of contacts, inside the caller's transaction. Rows are locked in the order contact, thread,
 * session.
 */
@ApplicationScoped
class Conversations {

    @Inject
    private EngagementRepository engagements;

    @Inject
    private ReceivedRepository received;

    @Inject
    private ThreadRepository threads;

    @Inject
    private Turns turns;

    @Inject
    private Outbox outbox;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    /** A session and its thread, both locked. */
    record Held(Session session, ChatThread thread) {}

    /** The contact's session; one whose time has run out is ended now and is none. */
    Optional<Held> hold(Contact contact) {
        return engagements.findHolding(contact.id()).flatMap(this::lock);
    }

    /** The same for a session that is known. */
    Optional<Held> lock(Session session) {
        ChatThread thread = threads.lock(session.workspaceId(), session.threadId());
        engagements.lock(session);
        if (!session.engagement().holds()) {
            return Optional.empty();
        }
        Instant now = time.now();
        if (session.statusAt(now) == SessionStatus.EXPIRED) {
            session.expire(now);
            engagements.flush();
            meters.sessions("expired", 1);
            return Optional.empty();
        }
        return Optional.of(new Held(session, thread));
    }

    /** A new session for a contact that has none. */
    Held begin(Line line, Contact contact) {
        Instant now = time.now();
        ChatThread thread = ChatThread.ofSession(line.workspaceId(), now);
        threads.addNow(thread);
        Session session = Session.onChannel(
                line.workspaceId(), line.channelId(), line.assistantId(), contact.id(), thread.id(), now);
        engagements.addNow(session);
        meters.sessions("opened", 1);
        return new Held(session, thread);
    }

    /** Nothing more is answered, what is being answered and what waits to be sent included. */
    void silence(Held held) {
        quiet(held);
        held.session().pause(time.now());
    }

    /** It is over at once. */
    void end(Held held, boolean keep) {
        quiet(held);
        finish(held, keep);
    }

    /** It is over; what is being answered is still told. */
    void finish(Held held, boolean keep) {
        received.drop(held.session().id());
        held.session().finish(keep, time.now());
        engagements.flush();
        meters.sessions("closed", 1);
    }

    private void quiet(Held held) {
        turns.giveUp(held.thread());
        received.drop(held.session().id());
        outbox.takeBack(held.session().id());
    }
}
