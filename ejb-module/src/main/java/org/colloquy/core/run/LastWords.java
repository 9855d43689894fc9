package org.colloquy.core.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.core.thread.Message;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ModelReply.Finish;
import org.jspecify.annotations.Nullable;

/** What a run leaves in its thread: the model's last words, what had been announced of them, or what is said in their place. */
record LastWords(
        RunTicket ticket, Outcome outcome, @Nullable Draft draft, String text, String refusal) {

    /** Empty where nothing has been said. */
    static Optional<LastWords> of(RunTicket ticket, Outcome outcome, @Nullable Draft draft) {
        ModelReply reply = outcome.reply();
        String substitute = outcome.substitute();
        if (substitute == null && reply == null && (draft == null || draft.empty())) {
            return Optional.empty();
        }
        String text = substitute != null ? substitute : said(reply, draft);
        return Optional.of(new LastWords(ticket, outcome, draft, text, refusal(reply, draft)));
    }

    Message message(long position, Instant now) {
        boolean refused = !refusal.isEmpty();
        boolean session = ticket.spec() == null;
        Message message = Message.written(
                draft == null ? Message.nextId() : draft.messageId(),
                ticket.workspaceId(),
                ticket.threadId(),
                ticket.assistantId(),
                ticket.runId(),
                position,
                session && refused ? (text + refusal).strip() : text,
                draft == null ? now : draft.createdAt());
        if (refused && !session) {
            message.refuse(refusal);
        }
        cut(message);
        return message;
    }

    private static String said(@Nullable ModelReply reply, @Nullable Draft draft) {
        if (reply != null) {
            return reply.text();
        }
        return draft == null ? "" : draft.text();
    }

    private static String refusal(@Nullable ModelReply reply, @Nullable Draft draft) {
        if (reply != null) {
            return Objects.requireNonNullElse(reply.refusal(), "");
        }
        return draft == null ? "" : draft.refusal();
    }

    private void cut(Message message) {
        ModelReply reply = outcome.reply();
        if (reply != null && reply.finish() == Finish.CONTENT_FILTER) {
            message.cut("content_filter");
        }
        switch (outcome.status()) {
            case INCOMPLETE -> message.cut("max_tokens");
            case CANCELLED -> message.cut("run_cancelled");
            case EXPIRED -> message.cut("run_expired");
            case FAILED -> message.cut("run_failed");
            case COMPLETED, QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING -> {
                // The message is whole.
            }
        }
    }
}
