package org.colloquy.core.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.core.platform.Time;

/** Makes threads and puts messages on them, inside the caller's transaction. */
@ApplicationScoped
public class ThreadWriter {

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private Time time;

    /** A thread with its first messages. */
    public ChatThread create(String workspaceId, CreateThread request) {
        Instant now = time.now();
        ChatThread thread = ChatThread.free(workspaceId, request.toolResources(), request.metadata(), now);
        threads.addNow(thread);
        request.messages().forEach(message -> put(workspaceId, thread, message, now));
        return thread;
    }

    /** A message at the end of a thread whose row is locked. */
    public Message put(String workspaceId, ChatThread thread, NewMessage message, Instant now) {
        Message put = Message.put(workspaceId, thread.id(), thread.takePosition(), message, now);
        messages.add(put);
        return put;
    }
}
