package org.colloquy.core.flow.execution;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.run.Usage;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.contact.Contact;
import org.colloquy.core.contact.ContactEdits;
import org.colloquy.core.flow.Plans;
import org.colloquy.core.flow.errand.Done;
import org.colloquy.core.flow.machine.Machine;
import org.colloquy.core.flow.machine.Plan;
import org.colloquy.core.flow.machine.State;
import org.colloquy.core.flow.machine.Turn;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.Questions;
import org.colloquy.core.run.RunRepository;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.ThreadRepository;
import org.jspecify.annotations.Nullable;

/**
 * Brings executions further, one turn of the machine in one transaction: what is said and done, the transcript and where the
 * execution stands commit together, or not at all.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Advances {

    @Inject
    private ThreadRepository threads;

    @Inject
    private RunRepository runs;

    @Inject
    private Questions questions;

    @Inject
    private ExecutionRepository executions;

    @Inject
    private Plans plans;

    @Inject
    private Effects effects;

    @Inject
    private Time time;

    @Inject
    private ContactEdits edits;

    @EJB
    private SessionService sessions;

    @EJB
    private ContactService contacts;

    /**
     * Goes on with what was asked, or else with what the run brings; what has been taken up is not taken up again.
     *
     * @param done what came of what was asked; null: nothing was asked by this node
     * @return empty when the run is no longer this node's or is to stop, and then nothing has changed
     */
    public Optional<Advance> advance(RunTicket ticket, String flow, @Nullable Done done) {
        // Rows are locked in the order contact, thread, session, execution; what a flow does may change all of them.
        Optional<Contact> contact = edits.lock(ticket.workspaceId(), Objects.requireNonNull(ticket.contactId()));
        Optional<ChatThread> thread = threads.findLocked(ticket.workspaceId(), ticket.threadId());
        if (contact.isEmpty() || thread.isEmpty() || !runs.charge(ticket, done == null ? Usage.NONE : done.usage())) {
            return Optional.empty();
        }
        SessionView session = sessions.get(ticket.workspaceId(), Objects.requireNonNull(ticket.sessionId()));
        Scene scene = new Scene(ticket, thread.get(), session, world(ticket.workspaceId(), session));
        Optional<Execution> active = executions.findActive(session.clientId(), flow);
        Optional<Execution> own =
                active.filter(execution -> execution.sessionId().equals(session.id()));
        if (done != null) {
            return Optional.of(
                    own.map(execution -> called(scene, execution, done.event())).orElse(Advance.NONE));
        }
        if (own.isPresent() && own.get().status() == FlowState.CALLING) {
            return Optional.of(effects.again(scene, own.get()));
        }
        if (ticket.fence() > 1) {
            Optional<Execution> heard = executions.findHeard(session.id(), ticket.runId());
            if (heard.isPresent()) {
                return Optional.of(Effects.stopped(heard.get()));
            }
        }
        return Optional.of(hear(scene, flow, active.orElse(null)));
    }

    /** Takes up what came of a call, which an earlier run may have begun. */
    private Advance called(Scene scene, Execution execution, FlowEvent event) {
        Advance advance = goOn(scene, execution, event);
        return execution.heard(scene.ticket().runId()) ? advance : advance.beforeInput();
    }

    /** Takes up what the run brings: a question, or that time has passed. */
    private Advance hear(Scene scene, String flow, @Nullable Execution active) {
        Optional<String> said = questions.find(scene.ticket());
        if (active != null && active.sessionId().equals(scene.session().id())) {
            active.hear(scene.ticket().runId());
            return goOn(
                    scene, active, said.<FlowEvent>map(FlowEvent.Message::new).orElseGet(FlowEvent.Elapsed::new));
        }
        if (said.isEmpty() || scene.session().status() != SessionStatus.ACTIVE || scene.assigned()) {
            return Advance.NONE;
        }
        if (active != null) {
            executions.lock(active);
            Turn stopped = Machine.stop(active.state(), "the contact began anew elsewhere", scene.world());
            effects.stop(active, stopped, scene.world());
            executions.flush();
        }
        return begin(scene, flow, said.get());
    }

    private Advance begin(Scene scene, String flow, String said) {
        Plan plan = plans.published(scene.ticket().workspaceId(), flow)
                .orElseThrow(() -> AppException.of(ErrorCode.FLOW_UNAVAILABLE));
        Turn turn = Effects.storable(Machine.start(plan, said, scene.world()), scene.world());
        Execution execution = new Execution(
                new Execution.Start(
                        scene.ticket().workspaceId(),
                        flow,
                        plan.version(),
                        scene.session().id(),
                        scene.session().clientId(),
                        scene.ticket().runId(),
                        scene.ticket().lastPosition()),
                turn.state(),
                scene.world().now());
        // Its lines refer to it.
        executions.addNow(execution);
        return effects.apply(scene, execution, turn);
    }

    private Advance goOn(Scene scene, Execution execution, FlowEvent event) {
        State before = execution.state();
        Turn turn = Effects.storable(Machine.on(before, event, scene.world()), scene.world());
        if (!turn.state().memory().since().equals(before.memory().since())) {
            execution.beginAt(scene.ticket().lastPosition());
        }
        execution.keep(turn.state(), scene.world().now());
        return effects.apply(scene, execution, turn);
    }

    private World world(String workspaceId, SessionView session) {
        Instant now = time.now();
        return new World(now, People.of(contacts.get(workspaceId, session.clientId())), plans.of(workspaceId));
    }
}
