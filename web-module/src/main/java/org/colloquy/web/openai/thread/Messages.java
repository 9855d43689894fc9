package org.colloquy.web.openai.thread;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.error.AppException;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.thread.Attachment;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.NewMessage;
import org.colloquy.web.openai.assistant.Tools;
import org.colloquy.web.openai.wire.Fields;

/** Reads messages that clients put on a thread. */
public final class Messages {

    private Messages() {}

    /** Several messages in a field; none when it is not there. */
    public static List<NewMessage> readAll(Fields body, String field) {
        List<Fields> sent = Objects.requireNonNullElse(body.objects(field), List.of());
        List<NewMessage> messages = new ArrayList<>(sent.size());
        for (Fields message : sent) {
            messages.add(read(message));
        }
        return messages;
    }

    /** One message. */
    static NewMessage read(Fields message) {
        return new NewMessage(
                role(message),
                content(message),
                attachments(message),
                Objects.requireNonNullElse(message.pairs("metadata"), Map.of()));
    }

    private static MessageRole role(Fields message) {
        return switch (message.requiredText("role")) {
            case "user" -> MessageRole.USER;
            case "assistant" -> MessageRole.ASSISTANT;
            default -> throw message.unknownValue("role", "user", "assistant");
        };
    }

    private static List<ContentPart> content(Fields message) {
        JsonNode sent = message.required("content");
        if (sent.isTextual() && !sent.textValue().isEmpty()) {
            return List.of(new ContentPart.Text(sent.textValue()));
        }
        if (sent.isTextual() || (sent.isArray() && sent.isEmpty())) {
            throw AppException.invalid(message.path("content"), "Message content must be non-empty.");
        }
        List<Fields> parts = Objects.requireNonNullElse(message.objects("content"), List.of());
        return parts.stream().map(Parts::read).toList();
    }

    private static List<Attachment> attachments(Fields message) {
        List<Fields> sent = Objects.requireNonNullElse(message.objects("attachments"), List.of());
        return sent.stream().map(Messages::attachment).toList();
    }

    private static Attachment attachment(Fields attachment) {
        List<Fields> tools = Objects.requireNonNullElse(attachment.objects("tools"), List.of());
        tools.forEach(tool -> Tools.requireKnown(tool, tool.requiredText("type")));
        return new Attachment(attachment.requiredText("file_id"), List.of());
    }
}
