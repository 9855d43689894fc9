package org.colloquy.core.prompt;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * What a system prompt is about.
 *
 * @param session asked only when a template names it; gives null when there is none
 * @param privacy what every chatbot of the workspace is told about privacy; may be empty
 */
public record Scene(
        ChatbotView chatbot,
        ContactView client,
        Supplier<@Nullable SessionView> session,
        String workspaceName,
        String privacy) {

    /** Longest value of a variable in the middle of somebody else's sentence. */
    private static final int MAX_VALUE = 256;

    private static final String SESSION = "session.";

    /** A text with its variables filled in. */
    String fill(@Nullable String text) {
        return text == null ? "" : PromptTemplate.fill(text, values(PromptTemplate.mentions(text, SESSION)));
    }

    private Map<String, Object> values(boolean withSession) {
        Map<String, Object> values = new HashMap<>();
        values.put("client", clientValues());
        values.put("chatbot", Map.of("name", chatbot.name(), "description", chatbot.description()));
        values.put("workspace", Map.of("name", workspaceName));
        values.put("session", withSession ? sessionValues() : Map.of());
        return values;
    }

    private Map<String, Object> clientValues() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("name", quoted(client.name()));
        known.put("email", quoted(client.email()));
        known.put("phone", quoted(client.phone()));
        known.put("externalId", quoted(client.externalId()));
        Map<String, String> metadata = new LinkedHashMap<>();
        client.metadata().forEach((key, value) -> metadata.put(key, quoted(value)));
        known.put("metadata", metadata);
        return known;
    }

    private Map<String, Object> sessionValues() {
        SessionView view = session.get();
        return view == null
                ? Map.of()
                : Map.of("id", view.id(), "createdAt", time(view.createdAt()), "expiresAt", time(view.expiresAt()));
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "" : ClientText.of(value, MAX_VALUE);
    }

    @Override
    public String toString() {
        return "Scene[chatbot=" + chatbot.id() + ", client=" + client.id() + "]";
    }
}
