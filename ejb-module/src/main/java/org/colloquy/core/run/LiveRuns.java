package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;

/** The runs that this node works on. */
@ApplicationScoped
public class LiveRuns {

    private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** Fails with {@code TOO_MANY_REQUESTS} while this node has as much work as it may hold. */
    public void requireRoom() {
        if (!hasRoom()) {
            throw AppException.of(ErrorCode.TOO_MANY_REQUESTS);
        }
    }

    /** Whether this node may take on more work. */
    public boolean hasRoom() {
        return runs.size() < RunSettings.maxLive();
    }

    /** The server stops: what fails from now on is the server's fault and no run's. */
    void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    void add(LiveRun run) {
        runs.put(run.ticket().runId(), run);
    }

    /** Removes it, unless the node has taken the same run over anew in between. */
    void remove(LiveRun run) {
        runs.remove(run.ticket().runId(), run);
    }

    Optional<LiveRun> find(String runId) {
        return Optional.ofNullable(runs.get(runId));
    }

    List<LiveRun> findAll(Predicate<RunTicket> wanted) {
        return runs.values().stream().filter(run -> wanted.test(run.ticket())).toList();
    }

    /** The runs whose leases this node has to keep. */
    Set<String> ids() {
        return Set.copyOf(runs.keySet());
    }
}
