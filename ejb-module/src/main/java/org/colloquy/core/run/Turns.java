package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.assistant.Chatbots;
import org.colloquy.core.platform.Time;
import org.colloquy.core.session.Admission.Asker;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.Said;
import org.colloquy.core.thread.Standing;
import org.colloquy.core.thread.ThreadRepository;

/** Whose turn it is on a thread. The caller holds the lock on the thread's row. */
@ApplicationScoped
public class Turns {

    @Inject
    private Event<RunStarted> started;

    @Inject
    private Event<RunInterrupted> interrupted;

    @Inject
    private Event<RunSuperseded> superseded;

    @Inject
    private RunRepository runs;

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private Chatbots chatbots;

    @Inject
    private Time time;

    /** Starts the run on this node if the thread is free, else lets it wait. */
    public void startOrWait(ChatThread thread, Run run, Message question) {
        if (!thread.free() || thread.waiting() > 0) {
            thread.enqueue();
        } else {
            start(thread, run, question);
        }
    }

    /**
     * Stores a question and its run, and starts the run, on a thread that stood free when it was looked at: one statement takes
     * what else would be locked, read and written.
     *
     * @return false when the thread does not stand so any more; then nothing has changed
     */
    public boolean startAtOnce(Asker asker, Run run, Message question) {
        Standing thread = asker.thread();
        if (!threads.occupy(thread, run.id())) {
            return false;
        }
        question.place(thread.nextPosition());
        Beginning beginning = byChatbot(asker) ? beginning(asker, question) : null;
        messages.add(question);
        runs.add(run);
        started.fire(new RunStarted(begin(run, thread.nextPosition()), List.of(), question.id(), beginning));
        return true;
    }

    /** Whether a chatbot's model answers, and no bot and no flow. */
    private boolean byChatbot(Asker asker) {
        SessionView session = asker.session();
        return session.channelId() == null
                && chatbots.get(asker.thread().workspaceId(), session.chatbotId())
                                .flowId()
                        == null;
    }

    /** Read before anything is stored, so that nothing has to be stored for the query's sake. */
    private Beginning beginning(Asker asker, Message question) {
        Standing thread = asker.thread();
        List<Said> said =
                messages.window(thread.threadId(), 0, thread.nextPosition() - 1, RunSettings.windowMessages() - 1);
        said.add(question.said());
        return new Beginning(asker.contact(), said);
    }

    /** Starts a run that answers no question, on a thread that is free. */
    public void startUnasked(ChatThread thread, Run run) {
        runs.add(run);
        occupy(thread, run, thread.takePosition());
    }

    /** Takes the slot back from a run that has ended, and gives it to the question that has waited longest. */
    void pass(ChatThread thread) {
        thread.release();
        if (thread.waiting() == 0) {
            return;
        }
        Run next = nextWaiting(thread);
        thread.dequeue();
        start(thread, next, question(next));
    }

    /** Gives up what is being answered and what waits, so that the next question is the only one. */
    public void giveUp(ChatThread thread) {
        Instant now = time.now();
        while (thread.waiting() > 0) {
            Run waiting = nextWaiting(thread);
            thread.dequeue();
            // It keeps a place in the conversation: the next answer may take it into account.
            question(waiting).place(thread.takePosition());
            waiting.supersede(now);
            superseded.fire(new RunSuperseded(waiting.id()));
        }
        String active = thread.activeRunId();
        if (active != null) {
            runs.findRunning(active).ifPresent(run -> {
                run.cancel();
                interrupted.fire(RunInterrupted.of(run));
            });
        }
    }

    private Run nextWaiting(ChatThread thread) {
        return runs.findNextWaiting(thread.id())
                .orElseThrow(() -> new IllegalStateException(thread.id() + " counts a waiting run that is not there"));
    }

    private Message question(Run run) {
        String question = Objects.requireNonNull(run.questionId(), "only questions wait");
        return messages.get(run.workspaceId(), run.threadId(), question);
    }

    private void start(ChatThread thread, Run run, Message question) {
        long position = thread.takePosition();
        question.place(position);
        occupy(thread, run, position);
    }

    private void occupy(ChatThread thread, Run run, long position) {
        thread.occupy(run.id());
        started.fire(new RunStarted(begin(run, position), List.of(), run.questionId(), null));
    }

    private RunTicket begin(Run run, long position) {
        Instant now = time.now();
        return run.start(
                RunStatus.IN_PROGRESS, position, now.plus(RunSettings.lease()), now.plus(RunSettings.expiry()), now);
    }
}
