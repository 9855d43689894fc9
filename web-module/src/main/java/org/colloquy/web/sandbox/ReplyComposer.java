package org.colloquy.web.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what the sandbox says. The same request always gets the same reply. */
final class ReplyComposer {

    static final String WHO = "This is the sandbox model of Colloquy, no real model was asked.";

    /** Longest quotation of a message or a result, in characters. */
    static final int MAX_QUOTE = 500;

    private ReplyComposer() {}

    static Reply compose(ChatRequest request) {
        int promptTokens = request.messages().stream()
                .mapToInt(message -> Tokens.count(message.text()))
                .sum();
        List<FunctionCall> calls = calls(request);
        Reply reply = calls.isEmpty()
                ? Reply.text(request.format().write(sentence(request.messages())), promptTokens)
                : Reply.calls(calls, promptTokens);
        return reply.limitedTo(request.maxTokens());
    }

    private static List<FunctionCall> calls(ChatRequest request) {
        // After a function's result the sandbox always talks, or a forced choice would call for ever.
        if (request.tools().isEmpty() || endsWith(request.messages(), ChatMessage.Role.TOOL)) {
            return List.of();
        }
        String asked = lastTurn(request.messages())
                .filter(turn -> turn.role() == ChatMessage.Role.USER)
                .map(ChatMessage::text)
                .orElse("");
        List<FunctionCall> calls =
                request.toolChoice().choose(ToolCallLines.parse(asked, request.tools()), request.tools());
        return request.parallelToolCalls() ? calls : calls.stream().limit(1).toList();
    }

    private static String sentence(List<ChatMessage> messages) {
        if (endsWith(messages, ChatMessage.Role.TOOL)) {
            return WHO + String.join("", results(messages));
        }
        return messages.stream()
                .filter(message -> message.role() == ChatMessage.Role.USER)
                .reduce((earlier, later) -> later)
                .map(message -> WHO + " You said: " + quote(message.text()))
                .orElse(WHO + " There was no user message.");
    }

    private static List<String> results(List<ChatMessage> messages) {
        Map<String, String> names = new HashMap<>();
        List<String> results = new ArrayList<>();
        for (ChatMessage message : messages) {
            if (message.role() == ChatMessage.Role.TOOL) {
                String name = names.getOrDefault(String.valueOf(message.toolCallId()), "");
                results.add("\n" + name + " answered: " + quote(message.text()));
            } else if (!message.role().instructs()) {
                results.clear();
                names = new HashMap<>(message.toolCalls());
            }
        }
        return results;
    }

    private static boolean endsWith(List<ChatMessage> messages, ChatMessage.Role role) {
        return lastTurn(messages).filter(turn -> turn.role() == role).isPresent();
    }

    private static Optional<ChatMessage> lastTurn(List<ChatMessage> messages) {
        return messages.stream().filter(message -> !message.role().instructs()).reduce((earlier, later) -> later);
    }

    private static String quote(String text) {
        // Whole code points, because half a surrogate pair is no text.
        return text.codePointCount(0, text.length()) <= MAX_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE)) + "…";
    }
}
