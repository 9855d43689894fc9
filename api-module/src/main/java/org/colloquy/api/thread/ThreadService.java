package org.colloquy.api.thread;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Threads that applications keep themselves. The threads of sessions are not among them. All methods fail with
 * {@code NOT_FOUND} for an id of another workspace; those that change messages fail with {@code THREAD_LOCKED} while a run of
 * the thread has not ended.
 */
@Local
public interface ThreadService {

    /**
     * Stores a thread with its first messages.
     *
     * @param key a repeated key gets the first call's thread instead of a second one; null: never repeated
     */
    ThreadView create(String workspaceId, @NotNull @Valid CreateThread request, @Nullable String key);

    /** One thread. */
    ThreadView get(String workspaceId, String id);

    /** Changes the named components. */
    ThreadView update(String workspaceId, String id, @NotNull @Valid UpdateThread change);

    /** Deletes a thread with its messages and runs; one that has not ended stops. */
    void delete(String workspaceId, String id);

    /**
     * Puts a message at the end of a thread.
     *
     * @param key a repeated key gets the first call's message instead of a second one; null: never repeated
     */
    ThreadMessage add(String workspaceId, String threadId, @NotNull @Valid NewMessage message, @Nullable String key);

    /** One message. */
    ThreadMessage message(String workspaceId, String threadId, String id);

    /**
     * The messages of a thread in the order of the conversation, or against it.
     *
     * @param runId only those that this run wrote; null: all
     */
    Slice<ThreadMessage> messages(
            String workspaceId, String threadId, @Nullable String runId, @NotNull @Valid ListRequest page);

    /** Replaces a message's metadata. */
    ThreadMessage annotate(
            String workspaceId,
            String threadId,
            String id,
            @NotNull @Size(max = CreateAssistant.MAX_PAIRS)
                    Map<
                                    @Size(max = CreateAssistant.MAX_KEY) String,
                                    @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>
                            metadata);

    /** Deletes a message. */
    void deleteMessage(String workspaceId, String threadId, String id);
}
