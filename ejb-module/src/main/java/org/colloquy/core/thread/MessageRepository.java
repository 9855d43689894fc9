package org.colloquy.core.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

/** Messages of threads. */
@ApplicationScoped
public class MessageRepository extends OwnedRepository<Message> {

    MessageRepository() {
        super(Message.class, "message");
    }

    /** One message of one thread. */
    public Message get(String workspaceId, String threadId, String id) {
        return first(query("e.workspaceId = :workspace AND e.threadId = :thread AND e.id = :id")
                        .setParameter("workspace", workspaceId)
                        .setParameter("thread", threadId)
                        .setParameter("id", id))
                .orElseThrow(() -> AppException.notFound("message", id));
    }

    /** What a run has said, in order: a model's answer is one message, a flow may say more or nothing. */
    public List<Message> answers(String workspaceId, String threadId, String runId) {
        return query("e.workspaceId = :workspace AND e.threadId = :thread AND e.runId = :run AND e.role = :role"
                        + " ORDER BY e.position")
                .setParameter("workspace", workspaceId)
                .setParameter("thread", threadId)
                .setParameter("run", runId)
                .setParameter("role", MessageRole.ASSISTANT)
                .getResultList();
    }

    /** The last messages between two places in the conversation, oldest first. */
    public List<Said> window(String threadId, long firstPosition, long lastPosition, int limit) {
        List<?> rows = entities()
                .createNamedQuery(Message.WINDOW)
                .setParameter(1, threadId)
                .setParameter(2, firstPosition)
                .setParameter(3, lastPosition)
                .setParameter(4, limit)
                .getResultList();
        List<Said> window = new ArrayList<>();
        rows.forEach(row -> window.add(Said.of((Object[]) row)));
        Collections.reverse(window);
        return window;
    }

    /** A thread's messages, oldest first; questions that still wait come last. Up to {@code limit + 1}. */
    public List<Message> conversation(String workspaceId, String threadId, PageRequest page) {
        String afterId = page.after();
        Message after = afterId == null ? null : get(workspaceId, threadId, afterId);
        int wanted = page.limit() + 1;
        List<Message> messages = new ArrayList<>();
        if (after == null || after.position() != null) {
            messages.addAll(placed(threadId, after == null ? null : after.position(), wanted));
        }
        if (messages.size() < wanted) {
            String lastWaiting = after == null || after.position() != null ? "" : after.id();
            messages.addAll(waiting(threadId, lastWaiting, wanted - messages.size()));
        }
        return messages;
    }

    /** Part of a thread's messages by their places, or of those that one run wrote. */
    Slice<Message> list(String workspaceId, String threadId, @Nullable String runId, ListRequest page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("workspace", workspaceId, "thread", threadId));
        String condition = "e.workspaceId = :workspace AND e.threadId = :thread AND e.position IS NOT NULL";
        if (runId != null) {
            condition += " AND e.runId = :run";
            parameters.put("run", runId);
        }
        return slice(
                condition,
                parameters,
                "position",
                place(workspaceId, threadId, page.after()),
                place(workspaceId, threadId, page.before()),
                page);
    }

    private @Nullable Long place(String workspaceId, String threadId, @Nullable String id) {
        return id == null ? null : get(workspaceId, threadId, id).position();
    }

    /** The first message of a thread. */
    public Optional<Said> findFirst(String threadId) {
        return first(said("e.threadId = :thread AND e.position IS NOT NULL ORDER BY e.position", threadId)
                .setMaxResults(1));
    }

    /** The question that has come last among those that wait for their turn. */
    public Optional<Message> findLastWaiting(String threadId) {
        return first(query("e.threadId = :thread AND e.position IS NULL ORDER BY e.id DESC")
                .setParameter("thread", threadId)
                .setMaxResults(1));
    }

    /** The messages with these ids. */
    public List<Message> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : query("e.id IN :ids").setParameter("ids", ids).getResultList();
    }

    /** Deletes all messages of a thread. */
    public void removeAll(String threadId) {
        entities()
                .createQuery("DELETE FROM Message m WHERE m.threadId = :thread")
                .setParameter("thread", threadId)
                .executeUpdate();
    }

    private TypedQuery<Said> said(String condition, String threadId) {
        return entities()
                .createQuery(
                        "SELECT NEW org.colloquy.core.thread.Said(e.id, e.role, e.content, e.parts)"
                                + " FROM Message e WHERE " + condition,
                        Said.class)
                .setParameter("thread", threadId);
    }

    private List<Message> placed(String threadId, @Nullable Long after, int limit) {
        TypedQuery<Message> query = query("e.threadId = :thread AND e.position > :after ORDER BY e.position");
        return query.setParameter("thread", threadId)
                .setParameter("after", after == null ? -1L : after)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Message> waiting(String threadId, String afterId, int limit) {
        return query("e.threadId = :thread AND e.position IS NULL AND e.id > :after ORDER BY e.id")
                .setParameter("thread", threadId)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }
}
