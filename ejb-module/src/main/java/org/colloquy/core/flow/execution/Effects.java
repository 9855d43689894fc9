package org.colloquy.core.flow.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.UpdateSession;
import org.colloquy.core.flow.deed.Deed;
import org.colloquy.core.flow.deed.Deeds;
import org.colloquy.core.flow.errand.Errand;
import org.colloquy.core.flow.machine.Machine;
import org.colloquy.core.flow.machine.State;
import org.colloquy.core.flow.machine.Turn;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.run.RunTicket;
import org.jspecify.annotations.Nullable;

/** Does what a turn of a flow wants done, in the turn's transaction, and stores where that leaves the execution. */
@ApplicationScoped
class Effects {

    private static final UpdateSession CLOSE = new UpdateSession(SessionStatus.CLOSED, null);

    @Inject
    private ExecutionRepository executions;

    @Inject
    private Speech speech;

    @Inject
    private Deeds deeds;

    @Inject
    private Histories histories;

    @Inject
    private Event<ExecutionStopped> stopped;

    @Inject
    private SessionService sessions;

    /** The same turn, or the end of an execution that remembers more than can be stored. */
    static Turn storable(Turn turn, World world) {
        if (Execution.fits(turn.state())) {
            return turn;
        }
        Turn failed = Machine.fail(turn.state(), "the flow remembers too much", world);
        List<FlowEffect> done = turn.effects().stream()
                .filter(FlowEffect.Told.class::isInstance)
                .toList();
        List<FlowStep> lines = new ArrayList<>(turn.steps());
        lines.addAll(failed.steps());
        return new Turn(failed.state(), done, lines);
    }

    /** What becomes of a turn after which the execution stands where that left it. */
    Advance apply(Scene scene, Execution execution, Turn turn) {
        executions.write(execution.id(), turn.steps());
        Deed deed = new Deed(
                scene.workspaceId(),
                execution.id(),
                scene.session().id(),
                scene.session().clientId(),
                scene.world().now());
        List<Utterance> heard = new ArrayList<>();
        for (FlowEffect effect : turn.effects()) {
            if (effect instanceof FlowEffect.Send send) {
                heard.add(speech.say(scene, send));
            } else if (effect instanceof FlowEffect.Typing) {
                heard.add(speech.type(scene));
            } else if (effect instanceof FlowEffect.CloseConversation close) {
                close(scene, close);
            } else if (effect instanceof FlowEffect.Told told) {
                deeds.apply(deed, told);
            }
        }
        return new Advance(execution.id(), heard, next(scene, execution, turn.state()), false, error(execution));
    }

    /** Stores the end that somebody has put to an execution. */
    void stop(Execution execution, Turn turn, World world) {
        execution.keep(turn.state(), world.now());
        executions.write(execution.id(), turn.steps());
        stopped.fire(new ExecutionStopped(execution.id()));
    }

    /** An execution whose call was on its way when its node was lost. */
    Advance again(Scene scene, Execution execution) {
        return new Advance(execution.id(), List.of(), next(scene, execution, execution.state()), false, null);
    }

    /** An execution that goes no further now. */
    static Advance stopped(Execution execution) {
        return new Advance(execution.id(), List.of(), null, false, error(execution));
    }

    private void close(Scene scene, FlowEffect.CloseConversation close) {
        SessionStatus status = scene.session().status();
        if (!close.restart() && (status == SessionStatus.ACTIVE || status == SessionStatus.PAUSED)) {
            sessions.update(scene.workspaceId(), scene.session().id(), CLOSE);
        }
    }

    private Advance.@Nullable Next next(Scene scene, Execution execution, State state) {
        FlowEffect.Asked asked = state.asked();
        if (asked == null) {
            return null;
        }
        RunTicket ticket = scene.ticket();
        Errand errand = new Errand(
                ticket.workspaceId(),
                execution.contactId(),
                ticket.threadId(),
                ticket.runId(),
                execution.id() + '/' + asked.id(),
                ticket.role(),
                histories.of(ticket, execution, asked));
        return new Advance.Next(errand, asked);
    }

    private static @Nullable ErrorCode error(Execution execution) {
        return execution.status() == FlowState.FAILED ? ErrorCode.FLOW_FAILED : null;
    }
}
