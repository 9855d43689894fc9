package org.colloquy.api.message;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * Messages of a session, and the one way for every door to send one. A message that arrives while an earlier one of the same
 * session is being answered waits for its turn; answers come in the order of the questions.
 */
@Local
public interface MessageService {

    /**
     * Stores a message and has it answered. When the method returns, the message is in the database and survives a crash.
     * No thread waits for the model.
     *
     * @return completes with the stored answer, or exceptionally with an {@link org.colloquy.api.error.AppException} that names
     *     the failed run; never completes when the node dies before, so callers bound their wait
     * @throws org.colloquy.api.error.AppException {@code NOT_FOUND}, {@code SESSION_CLOSED}, {@code SESSION_EXPIRED},
     *     {@code SESSION_PAUSED} or {@code INVALID_REQUEST}; then nothing was stored
     */
    CompletionStage<Answer> send(@NotNull @Valid InboundMessage message, @NotNull AnswerListener listener);

    /**
     * Stores a message and has it answered. When the method returns, the message is in the database, whatever becomes of the
     * caller's own transaction. The answer goes to the message's {@code replyTo}.
     *
     * @throws org.colloquy.api.error.AppException as {@link #send}
     */
    void accept(@NotNull @Valid InboundMessage message);

    /** The answer of a run that has ended; {@code NOT_FOUND} while it has not, or when it has failed. */
    Answer answer(String workspaceId, String sessionId, String runId);

    /** One message of a session. */
    MessageView get(String workspaceId, String sessionId, String id);

    /** A session's messages in the order of the conversation, oldest first. */
    Page<MessageView> list(String workspaceId, String sessionId, @NotNull @Valid PageRequest page);
}
