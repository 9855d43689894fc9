package org.colloquy.core.flow.execution;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.flow.Plans;
import org.colloquy.core.flow.machine.Machine;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.Run;
import org.colloquy.core.run.SessionFlows;
import org.colloquy.core.run.Turns;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.ThreadRepository;

/** Starts runs for executions whose time has come. Each in its own transaction, with the thread's row locked before the execution. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WakeUps {

    /** The run that was started changes when it is due again; if its node dies, the run is taken over. */
    private static final Duration STARTED = Duration.ofMinutes(1);

    /** The thread's run will change when it is due. */
    private static final Duration BUSY = Duration.ofSeconds(2);

    private static final Duration PAUSED = Duration.ofMinutes(1);

    @Inject
    private ExecutionRepository executions;

    @Inject
    private ThreadRepository threads;

    @Inject
    private Turns turns;

    @Inject
    private SessionFlows flows;

    @Inject
    private Effects effects;

    @Inject
    private Plans plans;

    @Inject
    private Time time;

    @EJB
    private SessionService sessions;

    /** Whom to wake. */
    public record Due(String workspaceId, String executionId) {}

    /** Executions whose time has come, up to a limit. */
    public List<Due> due(int limit) {
        return executions.due(time.now(), limit).stream()
                .map(execution -> new Due(execution.workspaceId(), execution.id()))
                .toList();
    }

    /** Has one of them go on, unless that has happened already. */
    public void wake(Due due) {
        Optional<Execution> found = executions.find(due.workspaceId(), due.executionId());
        if (found.isEmpty()) {
            return;
        }
        Execution execution = found.get();
        SessionView session = sessions.get(due.workspaceId(), execution.sessionId());
        ChatThread thread = threads.lock(due.workspaceId(), session.threadId());
        executions.lock(execution);
        Instant now = time.now();
        if (!execution.due(now)) {
            return;
        }
        if (session.status() == SessionStatus.CLOSED || session.status() == SessionStatus.EXPIRED) {
            stop(execution, "the session is over", now);
        } else if (!answers(execution, session)) {
            stop(execution, "somebody else answers the session by now", now);
        } else if (session.status() == SessionStatus.PAUSED) {
            execution.putOff(now.plus(PAUSED));
        } else if (!thread.free()) {
            execution.putOff(now.plus(BUSY));
        } else {
            turns.startUnasked(thread, Run.ofWakeUp(due.workspaceId(), session, now));
            execution.putOff(now.plus(STARTED));
        }
    }

    private boolean answers(Execution execution, SessionView session) {
        return flows.find(execution.workspaceId(), session.id(), session.chatbotId(), session.channelId())
                .filter(execution.flowId()::equals)
                .isPresent();
    }

    private void stop(Execution execution, String why, Instant now) {
        World world = new World(now, World.Contact.NOBODY, plans.of(execution.workspaceId()));
        effects.stop(execution, Machine.stop(execution.state(), why, world), world);
    }
}
