package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.Usage;
import org.colloquy.core.delivery.Channel;
import org.colloquy.core.delivery.Outbox;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Puts what others must hear about a run's end into the outbox. */
@ApplicationScoped
public class RunNews {

    /** The reply queue's and the answer queue's text. */
    record Reply(
            String sessionId,
            String runId,
            RunStatus status,
            @Nullable MessageView message,
            @Nullable List<MessageView> messages,
            @Nullable Usage usage,
            @Nullable Problem error) {}

    /** The error of a reply, in the words of the REST doors. */
    record Problem(String type, String title) {

        static Problem of(ErrorCode code) {
            return new Problem(code.type(), code.title());
        }
    }

    /** The topic's text: ids only, so that no subscriber sees more than the API would show it. */
    record Event(
            String type,
            String workspaceId,
            @Nullable String sessionId,
            String threadId,
            String runId,
            @Nullable String messageId,
            @Nullable String errorCode,
            Instant occurredAt) {}

    @Inject
    private Outbox outbox;

    @Inject
    private Time time;

    void tell(RunTicket ticket, Outcome outcome, Optional<Answer> answer) {
        if (!outbox.open()) {
            return;
        }
        ReplyTo replyTo = ticket.replyTo();
        String sessionId = ticket.sessionId();
        if (replyTo != null && sessionId != null) {
            reply(ticket.workspaceId(), replyTo, replyOf(sessionId, ticket.runId(), outcome.error(), answer));
        }
        Event event = new Event(
                "run." + outcome.status().wire(),
                ticket.workspaceId(),
                sessionId,
                ticket.threadId(),
                ticket.runId(),
                answer.map(Answer::message).map(MessageView::id).orElse(null),
                outcome.errorCode(),
                time.now());
        outbox.add(ticket.workspaceId(), ticket.runId(), Channel.EVENT, null, null, Json.write(event));
    }

    /** Sends a known outcome once more, to somebody who asked a second time. */
    public void repeat(
            String workspaceId,
            ReplyTo replyTo,
            String sessionId,
            String runId,
            Optional<Answer> answer,
            @Nullable ErrorCode error) {
        reply(workspaceId, replyTo, replyOf(sessionId, runId, error, answer));
    }

    private void reply(String workspaceId, ReplyTo replyTo, Reply reply) {
        outbox.add(
                workspaceId,
                reply.runId(),
                replyTo.destination() == null ? Channel.OUT : Channel.REPLY,
                replyTo.destination(),
                replyTo.correlationId(),
                Json.write(reply));
    }

    private static Reply replyOf(String sessionId, String runId, @Nullable ErrorCode error, Optional<Answer> answer) {
        return new Reply(
                sessionId,
                runId,
                error == null ? RunStatus.COMPLETED : RunStatus.FAILED,
                answer.map(Answer::message).orElse(null),
                answer.map(Answer::messages).orElse(null),
                answer.map(Answer::usage).orElse(null),
                error == null ? null : Problem.of(error));
    }
}
