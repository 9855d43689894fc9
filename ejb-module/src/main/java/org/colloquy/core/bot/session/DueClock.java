package org.colloquy.core.bot.session;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.RunTransactions;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Answers what waits in this node's sessions on the dot. Only a convenience: what it forgets when the node dies, the timer of any
 * node finds in the database.
 */
@ApplicationScoped
public class DueClock {

    private static final Logger LOG = System.getLogger(DueClock.class.getName());

    /** The last alarm of each session; one that was put off meanwhile does not ring. */
    private final Map<String, Instant> alarms = new ConcurrentHashMap<>();

    /** Speech that is being written down here. */
    private final Set<String> hearing = ConcurrentHashMap.newKeySet();

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private RunTransactions transactions;

    @Inject
    private Speeches speeches;

    @Inject
    private Time time;

    @Inject
    private DueMessages due;

    void onDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesDue event) {
        alarms.put(event.sessionId(), event.at());
        Duration left = Duration.between(time.now(), event.at());
        executor.executeAfter(left.isNegative() ? Duration.ZERO : left, () -> ring(event));
    }

    private void ring(MessagesDue event) {
        if (alarms.remove(event.sessionId(), event.at())) {
            answer(event.sessionId());
        }
    }

    /** What has waited at least until then is answered soon; tells how much was found. */
    int catchUp(Instant until, int limit) {
        List<String> late = due.find(until, limit);
        late.forEach(session -> executor.execute(() -> answer(session)));
        return late.size();
    }

    private void answer(String sessionId) {
        try {
            transactions.inTurn(() -> due.answer(sessionId)).forEach(this::hear);
        } catch (EJBException e) {
            // It is still due, and the timer looks again.
            LOG.log(Level.WARNING, "What waits in {0} cannot be answered now: {1}", sessionId, e.getMessage());
        }
    }

    private void hear(DueMessages.Speech speech) {
        if (hearing.add(speech.messageId())) {
            speeches.write(speech).whenComplete((words, failure) -> executor.execute(() -> heard(speech, words)));
        }
    }

    private void heard(DueMessages.Speech speech, @Nullable String words) {
        try {
            transactions.inTurn(() -> {
                due.heard(speech, words);
                return Boolean.TRUE;
            });
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Speech in {0} could not be stored: {1}", speech.sessionId(), e.getMessage());
        } finally {
            hearing.remove(speech.messageId());
        }
    }
}
