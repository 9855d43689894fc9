package org.colloquy.core.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.SendMessage;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.run.Turns;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;

/** Makes room for a message, or none, as the chatbot wants it. The caller holds the lock on the thread's row. */
@ApplicationScoped
class BusyThread {

    @Inject
    private ChatbotService chatbots;

    @Inject
    private MessageRepository messages;

    @Inject
    private Turns turns;

    /** The run of the waiting message that this one has joined; empty when the message is to be stored on its own. */
    Optional<String> make(SessionView session, ChatThread thread, InboundMessage message) {
        if (thread.free() && thread.waiting() == 0) {
            return Optional.empty();
        }
        return switch (chatbots.get(message.workspaceId(), session.chatbotId()).whenBusy()) {
            case QUEUE -> Optional.empty();
            case MERGE -> message.replyTo() == null ? join(thread, message) : Optional.empty();
            case LATEST -> {
                turns.giveUp(thread);
                yield Optional.empty();
            }
            case DROP -> throw AppException.of(ErrorCode.MESSAGE_DROPPED);
            case REJECT ->
                throw AppException.of(
                        ErrorCode.THREAD_LOCKED,
                        "A message of this session is being answered by " + thread.activeRunId());
        };
    }

    private Optional<String> join(ChatThread thread, InboundMessage message) {
        return messages.findLastWaiting(thread.id())
                .filter(waiting ->
                        waiting.content().length() + message.content().length() < SendMessage.MAX_CONTENT)
                .map(waiting -> {
                    waiting.join(message.content());
                    return runOf(waiting);
                });
    }

    private static String runOf(Message waiting) {
        String run = waiting.runId();
        if (run == null) {
            throw new IllegalStateException(waiting.id() + " waits for no run");
        }
        return run;
    }
}
