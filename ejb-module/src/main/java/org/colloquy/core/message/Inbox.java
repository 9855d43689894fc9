package org.colloquy.core.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.Run;
import org.colloquy.core.run.RunRepository;
import org.colloquy.core.run.RunSettings;
import org.colloquy.core.run.Turns;
import org.colloquy.core.session.Admission;
import org.colloquy.core.session.Admission.Asker;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.ThreadRepository;

/** Takes messages in: one transaction that stores the question and the run that will answer it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Inbox {

    @Inject
    private Admission admission;

    @Inject
    private InboxRepository entries;

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private RunRepository runs;

    @Inject
    private BusyThread busy;

    @Inject
    private Turns turns;

    @Inject
    private Event<QuestionStored> stored;

    @Inject
    private Time time;

    /** Stores the message under a run id of the caller's choice, or finds the run of its first delivery. */
    public Receipt accept(InboundMessage message, String runId) {
        Asker asker = admission.get(message.workspaceId(), message.sessionId());
        Optional<InboxEntry> known = earlier(message);
        if (known.isPresent()) {
            return repeated(message, known.get());
        }
        if (asker.welcome() && begin(message, runId, asker)) {
            return new Receipt(runId, asker.session().id(), false);
        }
        return acceptLocked(message, runId, asker);
    }

    private Optional<InboxEntry> earlier(InboundMessage message) {
        String messageId = message.messageId();
        return messageId == null ? Optional.empty() : entries.findEarlier(message, messageId);
    }

    /** False, and nothing has changed, when the thread is not free any more. */
    private boolean begin(InboundMessage message, String runId, Asker asker) {
        Instant now = time.now();
        SessionView session = asker.session();
        Message question = question(message, runId, session, now);
        Run run = run(message, runId, session, question, now);
        boolean begun = turns.startAtOnce(asker, run, question);
        // Whoever has taken the same message in since has moved the thread on, and this would not have begun.
        String messageId = message.messageId();
        if (begun && messageId != null) {
            entries.add(new InboxEntry(message, messageId, runId, now));
        }
        return begun;
    }

    private Receipt acceptLocked(InboundMessage message, String runId, Asker asker) {
        SessionView session = asker.session();
        ChatThread thread = threads.lock(message.workspaceId(), session.threadId());
        String messageId = message.messageId();
        Optional<InboxEntry> entry = Optional.empty();
        if (messageId != null) {
            // Once more, now that nobody else can take it in.
            Optional<InboxEntry> earlier = entries.findEarlier(message, messageId);
            if (earlier.isPresent()) {
                return repeated(message, earlier.get());
            }
            InboxEntry taken = new InboxEntry(message, messageId, runId, time.now());
            entries.add(taken);
            entry = Optional.of(taken);
        }
        requireOpen(session, thread);
        if (asker.contact().blocked()) {
            throw AppException.of(ErrorCode.CONTACT_BLOCKED);
        }
        Optional<String> joined = busy.make(session, thread, message);
        if (joined.isPresent()) {
            entry.ifPresent(taken -> taken.answeredBy(joined.get()));
            return new Receipt(joined.get(), session.id(), true);
        }
        store(message, runId, session, thread);
        return new Receipt(runId, session.id(), false);
    }

    private void store(InboundMessage message, String runId, SessionView session, ChatThread thread) {
        Instant now = time.now();
        Message question = question(message, runId, session, now);
        Run run = run(message, runId, session, question, now);
        messages.add(question);
        runs.add(run);
        stored.fire(new QuestionStored(run.id(), question.id()));
        turns.startOrWait(thread, run, question);
    }

    private static Message question(InboundMessage message, String runId, SessionView session, Instant now) {
        return Message.question(message.workspaceId(), session.threadId(), runId, message.content(), now);
    }

    private static Run run(InboundMessage message, String runId, SessionView session, Message question, Instant now) {
        return new Run(runId, message.workspaceId(), session, question.id(), message.replyTo(), now);
    }

    private static Receipt repeated(InboundMessage message, InboxEntry earlier) {
        if (!earlier.sessionId().equals(message.sessionId())) {
            throw AppException.of(ErrorCode.CONFLICT, "The message id has been used in another session");
        }
        return new Receipt(earlier.runId(), earlier.sessionId(), true);
    }

    private static void requireOpen(SessionView session, ChatThread thread) {
        switch (session.status()) {
            case CLOSED -> throw AppException.of(ErrorCode.SESSION_CLOSED);
            case EXPIRED -> throw AppException.of(ErrorCode.SESSION_EXPIRED);
            case PAUSED -> throw AppException.of(ErrorCode.SESSION_PAUSED);
            case ACTIVE -> {
                if (thread.waiting() >= RunSettings.maxWaiting()) {
                    throw AppException.of(ErrorCode.TOO_MANY_REQUESTS);
                }
            }
        }
    }
}
