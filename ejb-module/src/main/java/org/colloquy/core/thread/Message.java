package org.colloquy.core.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** One message of a thread. */
@Entity
public class Message {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "thread_id")
    private String threadId;

    @Column(name = "run_id")
    private String runId;

    private @Nullable Long position;

    @Enumerated(EnumType.STRING)
    private MessageRole role;

    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(
            String workspaceId, String threadId, String runId, MessageRole role, String content, Instant createdAt) {
        this.id = Ids.next("msg");
        this.workspaceId = workspaceId;
        this.threadId = threadId;
        this.runId = runId;
        this.role = role;
        this.content = content;
        this.createdAt = createdAt;
    }

    /** A question, which gets its place when its run gets its turn. */
    public static Message question(
            String workspaceId, String threadId, String runId, String content, Instant createdAt) {
        return new Message(workspaceId, threadId, runId, MessageRole.USER, content, createdAt);
    }

    /** An answer in its place. */
    public static Message answer(
            String workspaceId, String threadId, String runId, long position, String content, Instant createdAt) {
        Message answer = new Message(workspaceId, threadId, runId, MessageRole.ASSISTANT, content, createdAt);
        answer.position = position;
        return answer;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its place in the conversation; null while it waits. */
    public @Nullable Long position() {
        return position;
    }

    /** Who wrote it. */
    public MessageRole role() {
        return role;
    }

    /** What was said. */
    public String content() {
        return content;
    }

    /** Puts a waiting question into its place. */
    public void place(long newPosition) {
        position = newPosition;
    }

    /** What callers see. */
    public MessageView view() {
        return new MessageView(id, role, content, runId, createdAt);
    }
}
