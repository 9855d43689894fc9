package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ModelReply.Finish;
import org.colloquy.core.upstream.ReplyListener;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Works on the runs that this node owns, one move after the other: prompt, model, functions, end. Holds no transaction while a
 * model thinks or a function works; what it knows in memory may be lost at any moment.
 */
@ApplicationScoped
public class RunEngine {

    /** A run that has cost so many nodes their lease is not tried again. */
    private static final int MAX_LOSSES = 5;

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private Consultation consultation;

    @Inject
    private Tellers tellers;

    @Inject
    private LiveRuns live;

    @Inject
    private RunEnding ending;

    @Inject
    private Stories stories;

    @Inject
    private RunTransactions transactions;

    @Inject
    private ToolCalls toolCalls;

    @Inject
    private Waiters waiters;

    @Inject
    private Script script;

    @Inject
    private Moves moves;

    @Inject
    private RunProgress progress;

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStarted event) {
        RunTicket ticket = event.ticket();
        if (event.questionId() != null) {
            // Servers differ in the order in which they tell of what was fired in a transaction.
            waiters.accepted(ticket.runId(), event.questionId());
        }
        stories.find(ticket.runId())
                .ifPresent(story -> event.opening().forEach(opening -> story.tell(opening.kind(), opening.data())));
        LiveRun run = new LiveRun(ticket, () -> tellers.of(ticket));
        live.add(run);
        executor.execute(() -> work(run, () -> first(ticket, event.beginning())));
    }

    private Move first(RunTicket ticket, @Nullable Beginning known) {
        if (known != null) {
            return moves.first(ticket, known);
        }
        return transactions.inTurn(() -> ticket.fence() == 1 ? moves.first(ticket) : moves.next(ticket));
    }

    private void goOn(LiveRun run) {
        work(run, () -> transactions.inTurn(() -> moves.next(run.ticket())));
    }

    private void work(LiveRun run, Supplier<Move> next) {
        RunTicket ticket = run.ticket();
        if (ticket.fence() > MAX_LOSSES + RunSettings.maxRounds()) {
            ending.fail(run, new IllegalStateException("every node that took it over has lost it"));
            return;
        }
        try {
            Move move = next.get();
            if (move instanceof Move.Ask ask) {
                ask(run, ask);
            } else if (move instanceof Move.Execute execute) {
                execute(run, execute.calls());
            } else if (move instanceof Move.Follow follow) {
                script.follow(ticket, follow.flow(), new Following(run));
            } else if (move instanceof Move.End end) {
                ending.end(run, end.outcome());
            } else {
                ending.lose(run);
            }
        } catch (RuntimeException e) {
            ending.fail(run, e);
        }
    }

    private void ask(LiveRun run, Move.Ask ask) {
        if (ask.begun() != null) {
            run.teller().begun(ask.begun());
        }
        consultation.ask(run, ask.prompt(), (reply, failure) -> replied(run, reply, failure));
    }

    private void replied(LiveRun run, @Nullable ModelReply reply, @Nullable Throwable failure) {
        try {
            if (reply == null) {
                ending.fail(run, failure);
            } else if (run.stopped() != null) {
                ending.end(run, Outcome.stopped(run.stopped()));
            } else if (reply.toolCalls().isEmpty()) {
                boolean cut = reply.finish() == Finish.LENGTH && run.ticket().spec() != null;
                ending.end(run, cut ? Outcome.cutOff(reply) : Outcome.of(reply));
            } else {
                call(run, reply);
            }
        } catch (RuntimeException e) {
            ending.fail(run, e);
        }
    }

    private void call(LiveRun run, ModelReply reply) {
        RunTicket ticket = run.ticket();
        Teller teller = run.teller();
        Draft draft = teller.draft();
        if (teller.listener() == null && !reply.text().isEmpty()) {
            transactions.inTurn(() -> progress.writeWhole(ticket, reply));
        } else if (draft != null) {
            transactions.inTurn(() -> progress.write(ticket, draft)).ifPresent(teller::written);
        }
        List<ToolCall> calls = toolCalls.allowed(ticket, reply);
        Optional<RunProgress.Called> stored = transactions.inTurn(() -> progress.call(
                ticket, teller.callsStepId(), reply, calls, name -> toolCalls.executedHere(ticket, name)));
        if (stored.isEmpty()) {
            goOn(run);
            return;
        }
        teller.called(stored.get().step());
        if (stored.get().waiting() == null) {
            execute(run, stored.get().open());
        } else {
            await(run, stored.get().waiting());
        }
    }

    private void execute(LiveRun run, OpenCalls open) {
        toolCalls.execute(run.ticket(), open).whenComplete((done, failure) -> {
            try {
                if (failure != null) {
                    ending.fail(run, failure);
                } else {
                    executed(run, open.stepId());
                }
            } catch (RuntimeException e) {
                ending.fail(run, e);
            }
        });
    }

    private void executed(LiveRun run, String stepId) {
        Optional<RunProgress.Executed> stored = transactions.inTurn(() -> progress.executed(run.ticket(), stepId));
        if (stored.isPresent() && stored.get().waiting() != null) {
            await(run, stored.get().waiting());
            return;
        }
        stored.ifPresent(executed -> run.teller().executed(executed.step()));
        goOn(run);
    }

    /** Hears what a flow does for a run. */
    private final class Following implements Script.Listener {

        private final LiveRun run;
        private boolean spoken;

        Following(LiveRun run) {
            this.run = run;
        }

        @Override
        public void said(MessageView message) {
            ReplyListener asker = run.teller().listener();
            if (asker != null && !message.content().isEmpty()) {
                asker.onText(spoken ? "\n\n" + message.content() : message.content());
                spoken = true;
            }
        }

        @Override
        public void typing() {
            run.teller().typing();
        }

        @Override
        public void asking(Runnable giveUp) {
            // Whoever stops a run may be in the middle of something else.
            run.asking(() -> executor.execute(giveUp));
        }

        @Override
        public void stopped(@Nullable String executionId, @Nullable ErrorCode error) {
            ending.end(run, Outcome.followed(executionId, error));
        }

        @Override
        public void lost() {
            goOn(run);
        }

        @Override
        public void failed(Throwable failure) {
            ending.fail(run, failure);
        }
    }

    private void await(LiveRun run, ThreadRun waiting) {
        if (run.end()) {
            live.remove(run);
            run.teller().waiting(waiting);
        }
    }
}
