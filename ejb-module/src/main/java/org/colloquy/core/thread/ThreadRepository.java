package org.colloquy.core.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.core.platform.OwnedRepository;

/** Threads. */
@ApplicationScoped
public class ThreadRepository extends OwnedRepository<ChatThread> {

    ThreadRepository() {
        super(ChatThread.class, "thread");
    }

    /** The thread with its row locked until the transaction ends. */
    public ChatThread lock(String workspaceId, String id) {
        return findLocked(workspaceId, id).orElseThrow(() -> AppException.notFound("thread", id));
    }

    /** The same, unless it is gone. */
    public Optional<ChatThread> findLocked(String workspaceId, String id) {
        return first(entities()
                .createNamedQuery(ChatThread.LOCK, ChatThread.class)
                .setParameter("workspace", workspaceId)
                .setParameter("id", id));
    }

    /**
     * Gives the slot of a free thread, and the place of the next message, to a run, and locks the row until the transaction ends;
     * false when the thread does not stand as it was seen.
     */
    public boolean occupy(Standing seen, String runId) {
        return changed(ChatThread.OCCUPY, seen.workspaceId(), seen.threadId(), runId)
                        .setParameter("next", seen.nextPosition())
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes the slot back from a run, and places for what it has said, and locks the row until the transaction ends; false when
     * somebody waits for the slot or the next place is another one.
     */
    public boolean release(String workspaceId, String id, String runId, long nextPosition, int said) {
        return changed(ChatThread.RELEASE, workspaceId, id, runId)
                        .setParameter("next", nextPosition)
                        .setParameter("said", said)
                        .executeUpdate()
                == 1;
    }

    /** Undoes the release within the same transaction. */
    public void takeBack(String workspaceId, String id, String runId, long nextPosition) {
        changed(ChatThread.TAKE_BACK, workspaceId, id, runId)
                .setParameter("next", nextPosition)
                .executeUpdate();
    }

    private Query changed(String name, String workspaceId, String id, String runId) {
        return entities()
                .createNamedQuery(name)
                .setParameter("workspace", workspaceId)
                .setParameter("id", id)
                .setParameter("run", runId);
    }

    /** A thread that an application keeps itself. */
    public ChatThread kept(String workspaceId, String id) {
        return find(workspaceId, id).filter(ChatThread::kept).orElseThrow(() -> AppException.notFound("thread", id));
    }

    /** The same with its row locked until the transaction ends. */
    public ChatThread lockKept(String workspaceId, String id) {
        ChatThread thread = lock(workspaceId, id);
        if (!thread.kept()) {
            throw AppException.notFound("thread", id);
        }
        return thread;
    }
}
