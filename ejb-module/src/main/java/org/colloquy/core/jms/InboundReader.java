package org.colloquy.core.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Objects;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.colloquy.api.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** Translates a message of the queue into the inbound command that every door uses. */
@ApplicationScoped
class InboundReader {

    private static final String SOURCE = "jms";

    @Inject
    private WorkspaceService workspaces;

    @Inject
    private TemporaryQueues temporaryQueues;

    InboundMessage read(Message message) throws JMSException {
        if (!(message instanceof TextMessage textMessage) || textMessage.getText() == null) {
            throw new UnreadableException("not a text message");
        }
        InboundText text = InboundText.parse(textMessage.getText());
        String workspace = text.workspaceId();
        return new InboundMessage(
                workspace == null ? workspaces.main().id() : workspace,
                required("sessionId", text.sessionId()),
                SOURCE,
                Objects.requireNonNullElseGet(text.messageId(), () -> Envelope.originalId(message)),
                required("content", text.content()),
                new ReplyTo(replyQueue(message), correlation(message)));
    }

    private @Nullable String replyQueue(Message message) throws JMSException {
        return message.getJMSReplyTo() == null ? null : temporaryQueues.remember(message.getJMSReplyTo());
    }

    /** The usual two patterns: the sender's own correlation id, or else the id of its message. */
    private static String correlation(Message message) throws JMSException {
        return Objects.requireNonNullElseGet(message.getJMSCorrelationID(), () -> Envelope.originalId(message));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UnreadableException(field + " is missing");
        }
        return value;
    }
}
