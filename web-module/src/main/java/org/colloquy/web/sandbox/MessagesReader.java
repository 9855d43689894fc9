package org.colloquy.web.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the messages of a request and insists, like OpenAI, that every call of a function is followed by its result. */
final class MessagesReader {

    private MessagesReader() {}

    static List<ChatMessage> read(Field messages) {
        List<ChatMessage> read = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (Field field : messages.items()) {
            ChatMessage message = message(field.object());
            checkOrder(field, message, open);
            read.add(message);
        }
        if (read.isEmpty()) {
            throw BadRequest.wrongValue(messages.path(), "expected at least one message");
        }
        if (!open.isEmpty()) {
            throw unanswered(messages);
        }
        return read;
    }

    private static void checkOrder(Field field, ChatMessage message, Set<String> open) {
        if (message.role() == ChatMessage.Role.TOOL) {
            if (!open.remove(message.toolCallId())) {
                throw BadRequest.wrongValue(
                        field.at("tool_call_id").path(),
                        "no unanswered call of the assistant message before has this id");
            }
            return;
        }
        if (!open.isEmpty()) {
            throw unanswered(field);
        }
        open.addAll(message.toolCalls().keySet());
    }

    private static BadRequest unanswered(Field field) {
        return BadRequest.wrongValue(
                field.path(),
                "an assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'");
    }

    private static ChatMessage message(Field field) {
        ChatMessage.Role role = role(field.at("role").required());
        Map<String, String> calls = role == ChatMessage.Role.ASSISTANT ? calls(field.at("tool_calls")) : Map.of();
        boolean mayBeEmpty = role == ChatMessage.Role.ASSISTANT;
        Field content = mayBeEmpty ? field.at("content") : field.at("content").required();
        String text = content.find().map(MessagesReader::content).orElse("");
        String answered = role == ChatMessage.Role.TOOL
                ? field.at("tool_call_id").required().text()
                : null;
        return new ChatMessage(role, text, calls, answered);
    }

    private static ChatMessage.Role role(Field field) {
        return switch (field.text()) {
            case "system" -> ChatMessage.Role.SYSTEM;
            case "developer" -> ChatMessage.Role.DEVELOPER;
            case "user" -> ChatMessage.Role.USER;
            case "assistant" -> ChatMessage.Role.ASSISTANT;
            case "tool" -> ChatMessage.Role.TOOL;
            default ->
                throw BadRequest.wrongValue(
                        field.path(), "expected 'system', 'developer', 'user', 'assistant' or 'tool'");
        };
    }

    private static Map<String, String> calls(Field calls) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Field call : calls.find().map(Field::items).orElse(List.of())) {
            Field function = call.object().at("function").required().object();
            function.at("arguments").required().text();
            names.put(
                    call.at("id").required().text(),
                    function.at("name").required().text());
        }
        return names;
    }

    /** A text, or the text parts of a list; pictures and sounds say nothing to the sandbox. */
    private static String content(Field content) {
        if (!content.node().isArray()) {
            return content.text();
        }
        return content.items().stream()
                .filter(part -> part.object().at("type").required().text().equals("text"))
                .map(part -> part.at("text").required().text())
                .collect(Collectors.joining("\n"));
    }
}
