package org.colloquy.core.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.session.CreateSession;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionSummary;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.session.UpdateSession;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.ThreadRepository;
import org.jspecify.annotations.Nullable;

/** Opens, shows, closes and deletes sessions. */
@Stateless
@ValidateOnExecution
public class SessionBean implements SessionService {

    @Inject
    private SessionRepository sessions;

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private Event<SessionRemoved> removed;

    @Inject
    private Event<SessionStopped> stopped;

    @Inject
    private Event<SessionClosed> closed;

    @Inject
    private Handovers handovers;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    @EJB
    private ChatbotService assistants;

    @EJB
    private ContactService contacts;

    @Override
    public SessionView create(String workspaceId, CreateSession request) {
        require("chatbotId", () -> assistants.get(workspaceId, request.chatbotId()));
        require("clientId", () -> contacts.get(workspaceId, request.clientId()));
        Instant now = time.now();
        ChatThread thread = ChatThread.ofSession(workspaceId, now);
        threads.addNow(thread);
        Session session =
                new Session(workspaceId, request.chatbotId(), request.clientId(), thread.id(), end(request, now), now);
        sessions.add(session);
        meters.sessions("opened", 1);
        return session.view(now);
    }

    @Override
    public SessionView get(String workspaceId, String id) {
        return sessions.get(workspaceId, id).view(time.now());
    }

    @Override
    public Page<SessionView> list(String workspaceId, @Nullable SessionStatus status, PageRequest page) {
        Instant now = time.now();
        return Page.of(sessions.list(workspaceId, status, now, page), page.limit(), row -> row.view(now), Session::id);
    }

    @Override
    public Page<SessionView> listOfClient(String workspaceId, String clientId, PageRequest page) {
        Instant now = time.now();
        return Page.of(
                sessions.listOfContact(workspaceId, clientId, page), page.limit(), row -> row.view(now), Session::id);
    }

    @Override
    public Page<SessionSummary> summaries(String workspaceId, @Nullable SessionStatus status, PageRequest page) {
        Instant now = time.now();
        return Page.of(
                sessions.summaries(workspaceId, status, now, page),
                page.limit(),
                row -> summary(row, now),
                row -> ((Session) row[0]).id());
    }

    @Override
    public SessionView update(String workspaceId, String id, UpdateSession change) {
        Session session = sessions.get(workspaceId, id);
        Instant now = time.now();
        Optional<Long> seconds = change.expiresInSeconds();
        if (seconds != null) {
            session.prolong(seconds.map(now::plusSeconds).orElse(null), now);
        }
        if (change.status() != null) {
            change(session, change.status(), now);
        }
        assign(session, change);
        return session.view(now);
    }

    private void assign(Session session, UpdateSession change) {
        handovers.hand(
                session,
                changed(change.assignedUser(), session.assignedUser()),
                changed(change.assignedTeam(), session.assignedTeam()));
    }

    private static @Nullable String changed(@Nullable Optional<String> change, @Nullable String current) {
        return change == null ? current : change.orElse(null);
    }

    private void change(Session session, SessionStatus wanted, Instant now) {
        switch (wanted) {
            case ACTIVE -> session.resume(now);
            case PAUSED -> {
                session.silence(now);
                stop(session);
            }
            case CLOSED -> {
                session.close(now);
                meters.sessions("closed", 1);
                closed.fire(new SessionClosed(session.view(now), session.workspaceId()));
            }
            case EXPIRED -> throw AppException.invalid("status", "must be 'active', 'paused' or 'closed'");
        }
    }

    private void stop(Session session) {
        threads.lock(session.workspaceId(), session.threadId());
        stopped.fire(new SessionStopped(session.workspaceId(), session.id(), session.threadId()));
    }

    @Override
    public void delete(String workspaceId, String id) {
        Session session = sessions.get(workspaceId, id);
        ChatThread thread = threads.lock(workspaceId, session.threadId());
        if (!thread.free()) {
            throw AppException.of(ErrorCode.CONFLICT, "A message of this session is being answered");
        }
        remove(session, thread);
    }

    @Override
    public void erase(String workspaceId, String id) {
        Session session = sessions.get(workspaceId, id);
        stop(session);
        remove(session, threads.lock(workspaceId, session.threadId()));
    }

    private void remove(Session session, ChatThread thread) {
        removed.fire(new SessionRemoved(session.id(), thread.id()));
        messages.removeAll(thread.id());
        sessions.remove(session);
        threads.remove(thread);
    }

    private static SessionSummary summary(Object[] row, Instant now) {
        SessionView session = ((Session) row[0]).view(now);
        return new SessionSummary(
                session.id(),
                session.status(),
                (String) row[1],
                (String) row[2],
                session.createdAt(),
                session.expiresAt());
    }

    private static @Nullable Instant end(CreateSession request, Instant now) {
        Long seconds = request.expiresInSeconds();
        Duration lifeTime = seconds == null ? SessionSettings.lifeTime() : Duration.ofSeconds(seconds);
        return lifeTime.isZero() ? null : now.plus(lifeTime);
    }

    private static void require(String field, Runnable lookUp) {
        try {
            lookUp.run();
        } catch (AppException e) {
            throw e.code() == ErrorCode.NOT_FOUND
                    ? AppException.invalid(field, "must be the id of an object of this workspace")
                    : e;
        }
    }
}
