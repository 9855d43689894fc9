package org.colloquy.core.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.api.message.Answer;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.ThreadRepository;

/**
 * Writes the end of a run: answer, step, usage, state, deliveries and the next question's turn commit together or not at all.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunEnd {

    @Inject
    private RunRepository runs;

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private RunNews news;

    @Inject
    private Turns turns;

    @Inject
    private Time time;

    /** Whether the end was written; not when the lease was lost, and then nothing has changed. */
    public record Written(boolean done, Optional<Answer> answer) {}

    /** Writes it, unless this node has lost the run. */
    public Written write(RunTicket ticket, Outcome outcome) {
        Instant now = time.now();
        ChatThread thread = threads.lock(ticket.workspaceId(), ticket.threadId());
        if (!runs.end(ticket, outcome.errorCode(), outcome.model(), outcome.usage(), now)) {
            return new Written(false, Optional.empty());
        }
        Optional<Answer> answer = Optional.ofNullable(outcome.reply())
                .map(reply -> store(ticket, thread.takePosition(), outcome, reply.content(), now));
        thread.release();
        news.tell(ticket, outcome, answer);
        startNext(ticket, thread);
        return new Written(true, answer);
    }

    private Answer store(RunTicket ticket, long position, Outcome outcome, String content, Instant now) {
        Message message =
                Message.answer(ticket.workspaceId(), ticket.threadId(), ticket.runId(), position, content, now);
        messages.add(message);
        runs.addStep(new RunStep(ticket.runId(), message.id(), outcome.usage(), now));
        RunView run = new RunView(ticket.runId(), RunStatus.COMPLETED, null, outcome.usage(), ticket.createdAt(), now);
        return new Answer(message.view(), run, outcome.usage());
    }

    private void startNext(RunTicket ticket, ChatThread thread) {
        if (thread.waiting() == 0) {
            return;
        }
        Run next = runs.findNextWaiting(ticket.threadId())
                .orElseThrow(() -> new IllegalStateException(thread.id() + " counts a waiting run that is not there"));
        thread.dequeue();
        turns.start(thread, next, messages.get(ticket.workspaceId(), ticket.threadId(), next.questionId()));
    }
}
