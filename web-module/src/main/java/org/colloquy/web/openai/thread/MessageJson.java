package org.colloquy.web.openai.thread;

import java.util.List;
import java.util.Map;
import org.colloquy.api.thread.Attachment;
import org.colloquy.api.thread.MessageStatus;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.web.openai.wire.Reason;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

/** A message. */
@WireObject
public record MessageJson(
        String id,
        String object,
        long createdAt,
        String threadId,
        String status,
        @Nullable Reason incompleteDetails,
        @Nullable Long completedAt,
        @Nullable Long incompleteAt,
        String role,
        List<PartJson> content,
        @Nullable String assistantId,
        @Nullable String runId,
        List<AttachmentJson> attachments,
        Map<String, String> metadata) {

    /** A file that goes with it. */
    @WireObject
    public record AttachmentJson(String fileId, List<ToolType> tools) {

        static AttachmentJson of(Attachment attachment) {
            return new AttachmentJson(
                    attachment.fileId(),
                    attachment.tools().stream().map(ToolType::new).toList());
        }
    }

    /** A tool by its type alone. */
    @WireObject
    public record ToolType(String type) {}

    /** A message as it is shown. */
    public static MessageJson of(ThreadMessage message) {
        MessageStatus status = message.status();
        return new MessageJson(
                message.id(),
                "thread.message",
                Seconds.of(message.createdAt()),
                message.threadId(),
                status.wire(),
                Reason.orNull(message.incompleteReason()),
                Seconds.when(status == MessageStatus.COMPLETED, message.endedAt()),
                Seconds.when(status == MessageStatus.INCOMPLETE, message.endedAt()),
                message.role().wire(),
                message.content().stream().map(PartJson::of).toList(),
                message.assistantId(),
                message.runId(),
                message.attachments().stream().map(AttachmentJson::of).toList(),
                message.metadata());
    }
}
