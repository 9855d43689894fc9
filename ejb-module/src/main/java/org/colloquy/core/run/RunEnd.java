package org.colloquy.core.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.RunView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.Usage;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.ThreadRepository;
import org.jspecify.annotations.Nullable;

/**
 * Writes the end of a run: answer, step, usage, state, deliveries and the next question's turn commit together or not at all.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunEnd {

    @Inject
    private RunRepository runs;

    @Inject
    private StepRepository steps;

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private RunNews news;

    @Inject
    private Event<SessionAnswered> ended;

    @Inject
    private Turns turns;

    @Inject
    private Time time;

    /**
     * What was written.
     *
     * @param outcome how the run has ended, which is not as it would have when it had been told to stop before
     * @param answer for the asker of a session
     * @param told for those who follow the run of a kept thread
     */
    public record Written(Outcome outcome, Optional<Answer> answer, Optional<Told> told) {}

    /** What those who follow a run are told of its end. */
    record Told(@Nullable ThreadMessage message, List<RunStepView> steps, ThreadRun run) {}

    /**
     * Writes it; empty when this node has lost the run, and then nothing has changed.
     *
     * @param draft the message as far as it has been announced, or null
     * @param callsStepId the step whose calls have been announced and not stored, or null
     */
    public Optional<Written> write(
            RunTicket ticket, Outcome intended, @Nullable Draft draft, @Nullable String callsStepId) {
        Instant now = time.now();
        if (endAtOnce(ticket, intended, now)) {
            return Optional.of(finish(ticket, intended, draft, callsStepId, ticket.lastPosition() + 1, now));
        }
        Optional<ChatThread> there = threads.findLocked(ticket.workspaceId(), ticket.threadId());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        ChatThread thread = there.get();
        Outcome outcome = intended;
        if (!runs.end(ticket, RunStatus.IN_PROGRESS, outcome, now)) {
            outcome = ticket.spec() == null ? Outcome.superseded() : Outcome.stopped(RunStatus.CANCELLED);
            if (!runs.end(ticket, RunStatus.CANCELLING, outcome, now)) {
                return Optional.empty();
            }
        }
        long position = LastWords.of(ticket, outcome, draft).isPresent() ? thread.takePosition() : 0;
        Written written = finish(ticket, outcome, draft, callsStepId, position, now);
        turns.pass(thread);
        return Optional.of(written);
    }

    /**
     * Ends the run as it is meant to end and frees its thread, without locking and reading the row first, where nobody waits for
     * the thread and nothing else has been said since the question. False, and nothing has changed, where it is not so simple.
     */
    private boolean endAtOnce(RunTicket ticket, Outcome outcome, Instant now) {
        if (outcome.reply() == null) {
            return false;
        }
        long next = ticket.lastPosition() + 1;
        if (!threads.release(ticket.workspaceId(), ticket.threadId(), ticket.runId(), next, 1)) {
            return false;
        }
        if (runs.end(ticket, RunStatus.IN_PROGRESS, outcome, now)) {
            return true;
        }
        threads.takeBack(ticket.workspaceId(), ticket.threadId(), ticket.runId(), next);
        return false;
    }

    private Written finish(
            RunTicket ticket,
            Outcome outcome,
            @Nullable Draft draft,
            @Nullable String callsStepId,
            long position,
            Instant now) {
        if (callsStepId != null) {
            steps.add(RunStep.calling(callsStepId, ticket.runId(), Usage.NONE, now), List.of());
        }
        Message message = LastWords.of(ticket, outcome, draft)
                .map(words -> words.message(position, now))
                .orElse(null);
        if (message != null) {
            messages.add(message);
        }
        Written written = written(ticket, outcome, message, draft, now);
        news.tell(ticket, outcome, written.answer());
        tellSession(ticket, outcome, message);
        return written;
    }

    private Written written(
            RunTicket ticket, Outcome outcome, @Nullable Message message, @Nullable Draft draft, Instant now) {
        if (ticket.spec() != null) {
            return told(ticket, outcome, message, draft, now);
        }
        return outcome.followed() == null ? answered(ticket, outcome, message, now) : followed(ticket, outcome);
    }

    /** What a flow has said in the course of the run. */
    private Written followed(RunTicket ticket, Outcome outcome) {
        if (outcome.error() != null) {
            return new Written(outcome, Optional.empty(), Optional.empty());
        }
        RunView run = runs.findOwned(ticket).orElseThrow().view();
        List<MessageView> said = messages.answers(ticket.workspaceId(), ticket.threadId(), ticket.runId()).stream()
                .map(Message::view)
                .toList();
        Answer answer = Answer.of(said, run, Objects.requireNonNullElse(run.usage(), Usage.NONE));
        return new Written(outcome, Optional.of(answer), Optional.empty());
    }

    private void tellSession(RunTicket ticket, Outcome outcome, @Nullable Message message) {
        if (ticket.sessionId() != null && ticket.channelId() != null) {
            boolean quiet = outcome.status() == RunStatus.CANCELLED;
            ended.fire(new SessionAnswered(
                    ticket.workspaceId(),
                    ticket.sessionId(),
                    ticket.runId(),
                    message == null ? null : message.content(),
                    quiet ? null : outcome.error()));
        }
    }

    private Written answered(RunTicket ticket, Outcome outcome, @Nullable Message message, Instant now) {
        if (message == null) {
            return new Written(outcome, Optional.empty(), Optional.empty());
        }
        RunStep step = RunStep.writing(
                RunProgress.nextStepId(), ticket.runId(), message.id(), outcome.usage(), ticket.createdAt());
        step.end(StepStatus.COMPLETED, null, now);
        steps.add(step);
        RunView run = new RunView(
                ticket.runId(),
                outcome.status(),
                outcome.errorCode(),
                outcome.error() == null ? outcome.usage() : null,
                outcome.assistantVersion(),
                null,
                ticket.createdAt(),
                now);
        Answer answer = Answer.of(message.view(), run, outcome.usage());
        return new Written(outcome, Optional.of(answer), Optional.empty());
    }

    private Written told(
            RunTicket ticket, Outcome outcome, @Nullable Message message, @Nullable Draft draft, Instant now) {
        StepStatus how = how(outcome);
        List<RunStepView> ended = new ArrayList<>();
        if (message != null) {
            Usage usage = outcome.usage();
            String stepId = draft == null ? RunProgress.nextStepId() : draft.stepId();
            Instant begun = draft == null ? now : draft.createdAt();
            RunStep step = RunStep.writing(stepId, ticket.runId(), message.id(), usage, begun);
            step.end(how, outcome.errorCode(), now);
            steps.add(step);
            ended.add(step.view(ticket.threadId(), ticket.assistantId(), List.of()));
        }
        if (how != StepStatus.COMPLETED) {
            var calls = steps.calls(ticket.runId());
            steps.endOpen(ticket.runId(), how, outcome.errorCode(), now).stream()
                    .filter(RunStep::calls)
                    .map(step -> step.view(
                            ticket.threadId(),
                            ticket.assistantId(),
                            calls.getOrDefault(step.id(), List.of()).stream()
                                    .map(StepCall::view)
                                    .toList()))
                    .forEach(ended::add);
        }
        ThreadRun run = runs.findOwned(ticket).orElseThrow().threadView(List.of());
        ThreadMessage shown = message == null ? null : message.threadView();
        return new Written(outcome, Optional.empty(), Optional.of(new Told(shown, ended, run)));
    }

    static StepStatus how(Outcome outcome) {
        return switch (outcome.status()) {
            case CANCELLED -> StepStatus.CANCELLED;
            case EXPIRED -> StepStatus.EXPIRED;
            case FAILED -> StepStatus.FAILED;
            case COMPLETED, INCOMPLETE, QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING -> StepStatus.COMPLETED;
        };
    }
}
