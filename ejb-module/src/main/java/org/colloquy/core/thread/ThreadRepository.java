package org.colloquy.core.thread;

import jakarta.enterprise.context.ApplicationScoped;
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
