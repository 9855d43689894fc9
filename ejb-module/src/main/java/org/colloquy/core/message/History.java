package org.colloquy.core.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.run.RunService;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.colloquy.api.run.Usage;
import org.colloquy.api.session.SessionService;
import org.colloquy.core.run.RunNews;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.jspecify.annotations.Nullable;

/** What has been said and how it ended. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class History {

    /** A run that has ended, with its answer when there is one. */
    public record Ended(RunView run, Optional<Answer> answer) {

        ErrorCode error() {
            return Optional.ofNullable(run.errorCode())
                    .map(code -> ErrorCode.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT)))
                    .orElse(ErrorCode.INTERNAL);
        }
    }

    @EJB
    private SessionService sessions;

    @EJB
    private RunService runs;

    @Inject
    private MessageRepository messages;

    @Inject
    private RunNews news;

    /** One message of a session. */
    public MessageView message(String workspaceId, String sessionId, String id) {
        return messages.get(workspaceId, thread(workspaceId, sessionId), id).view();
    }

    /** A session's messages in the order of the conversation. */
    public Page<MessageView> messages(String workspaceId, String sessionId, PageRequest page) {
        return Page.of(
                messages.conversation(workspaceId, thread(workspaceId, sessionId), page),
                page.limit(),
                Message::view,
                Message::id);
    }

    /** The end of a run; empty while it has not ended. */
    public Optional<Ended> findEnd(String workspaceId, String sessionId, String runId) {
        RunView run = runs.get(workspaceId, sessionId, runId);
        return run.status().terminal()
                ? Optional.of(new Ended(run, answer(workspaceId, sessionId, run)))
                : Optional.empty();
    }

    /** The answer of a run that has ended; fails with the run's error when there is none. */
    public Answer answer(String workspaceId, String sessionId, String runId) {
        return findEnd(workspaceId, sessionId, runId)
                .flatMap(Ended::answer)
                .orElseThrow(() -> AppException.notFound("answer", runId));
    }

    /** Replies once more to a message that is delivered again after its run has ended. */
    public void replyAgain(InboundMessage message, Receipt receipt) {
        ReplyTo replyTo = message.replyTo();
        if (replyTo != null) {
            findEnd(message.workspaceId(), receipt.sessionId(), receipt.runId())
                    .ifPresent(end -> news.repeat(
                            message.workspaceId(),
                            replyTo,
                            receipt.sessionId(),
                            receipt.runId(),
                            end.answer(),
                            error(end)));
        }
    }

    private static @Nullable ErrorCode error(Ended end) {
        return end.run().status() == RunStatus.FAILED ? end.error() : null;
    }

    private Optional<Answer> answer(String workspaceId, String sessionId, RunView run) {
        List<MessageView> said = messages.answers(workspaceId, thread(workspaceId, sessionId), run.id()).stream()
                .map(Message::view)
                .toList();
        Usage usage = Objects.requireNonNullElse(run.usage(), Usage.NONE);
        if (run.executionId() != null || said.isEmpty()) {
            // Only a flow may say nothing at all.
            return run.status() == RunStatus.COMPLETED ? Optional.of(Answer.of(said, run, usage)) : Optional.empty();
        }
        return said.stream().findFirst().map(message -> Answer.of(message, run, usage));
    }

    private String thread(String workspaceId, String sessionId) {
        return sessions.get(workspaceId, sessionId).threadId();
    }
}
