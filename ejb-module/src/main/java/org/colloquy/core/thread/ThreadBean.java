package org.colloquy.core.thread;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.api.thread.ThreadService;
import org.colloquy.api.thread.ThreadView;
import org.colloquy.api.thread.UpdateThread;
import org.colloquy.core.platform.Creations;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Keeps the threads of applications. */
@Stateless
@ValidateOnExecution
public class ThreadBean implements ThreadService {

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private ThreadWriter writer;

    @Inject
    private Creations creations;

    @Inject
    private Event<ThreadRemoved> removed;

    @Inject
    private Time time;

    @Override
    public ThreadView create(String workspaceId, CreateThread request, @Nullable String key) {
        return creations.once(
                workspaceId,
                "thread",
                key,
                id -> get(workspaceId, id),
                () -> writer.create(workspaceId, request).view(),
                ThreadView::id);
    }

    @Override
    public ThreadView get(String workspaceId, String id) {
        return threads.kept(workspaceId, id).view();
    }

    @Override
    public ThreadView update(String workspaceId, String id, UpdateThread change) {
        ChatThread thread = threads.lockKept(workspaceId, id);
        if (change.toolResources() != null) {
            thread.change(change.toolResources().orElse(null));
        }
        Optional<Map<String, String>> metadata = change.metadata();
        if (metadata != null) {
            thread.annotate(metadata.orElse(Map.of()));
        }
        return thread.view();
    }

    @Override
    public void delete(String workspaceId, String id) {
        ChatThread thread = threads.lockKept(workspaceId, id);
        removed.fire(new ThreadRemoved(id));
        messages.removeAll(id);
        threads.remove(thread);
    }

    @Override
    public ThreadMessage add(String workspaceId, String threadId, NewMessage message, @Nullable String key) {
        return creations.once(
                workspaceId,
                "message",
                key,
                id -> message(workspaceId, threadId, id),
                () -> addNew(workspaceId, threadId, message),
                ThreadMessage::id);
    }

    @Override
    public ThreadMessage message(String workspaceId, String threadId, String id) {
        threads.kept(workspaceId, threadId);
        return messages.get(workspaceId, threadId, id).threadView();
    }

    @Override
    public Slice<ThreadMessage> messages(
            String workspaceId, String threadId, @Nullable String runId, ListRequest page) {
        threads.kept(workspaceId, threadId);
        return messages.list(workspaceId, threadId, runId, page).map(Message::threadView);
    }

    @Override
    public ThreadMessage annotate(String workspaceId, String threadId, String id, Map<String, String> metadata) {
        requireUnlocked(threads.lockKept(workspaceId, threadId));
        Message message = messages.get(workspaceId, threadId, id);
        message.annotate(metadata);
        return message.threadView();
    }

    @Override
    public void deleteMessage(String workspaceId, String threadId, String id) {
        requireUnlocked(threads.lockKept(workspaceId, threadId));
        messages.remove(messages.get(workspaceId, threadId, id));
    }

    private ThreadMessage addNew(String workspaceId, String threadId, NewMessage message) {
        ChatThread thread = threads.lockKept(workspaceId, threadId);
        requireUnlocked(thread);
        Instant now = time.now();
        return writer.put(workspaceId, thread, message, now).threadView();
    }

    private static void requireUnlocked(ChatThread thread) {
        if (!thread.free()) {
            throw AppException.of(
                    ErrorCode.THREAD_LOCKED,
                    "Can't add messages to " + thread.id() + " while a run " + thread.activeRunId() + " is active.");
        }
    }
}
