package org.colloquy.core.assistant;

import java.util.Map;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactView;
import org.jspecify.annotations.Nullable;

/**
 * The system prompt of a coached session: instructions, persona, template, and what is known of the client. What the client
 * told about itself is data, so each value stays on one line and cannot start a section of its own.
 */
public final class SystemPrompt {

    private static final String REMINDER =
            "REMEMBER: Maintain the coaching approach and methodology throughout this session.";

    private final StringBuilder text = new StringBuilder();

    private SystemPrompt() {}

    /** The prompt for one assistant talking with one contact. */
    public static String of(ChatbotView assistant, ContactView contact) {
        SystemPrompt prompt = new SystemPrompt();
        prompt.paragraph(assistant.systemInstructions());
        prompt.paragraph("YOU ARE: " + assistant.name() + "\nYOUR ROLE: " + assistant.description());
        prompt.paragraph(assistant.promptTemplate());
        prompt.paragraph(session(contact));
        prompt.paragraph(metadata(contact.metadata()));
        prompt.paragraph(REMINDER);
        return prompt.text.toString();
    }

    private void paragraph(@Nullable String paragraph) {
        if (paragraph == null || paragraph.isBlank()) {
            return;
        }
        text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.strip());
    }

    private static String session(ContactView contact) {
        return "CURRENT SESSION INFORMATION:"
                + "\nClient: " + oneLine(contact.name())
                + (contact.email() == null ? "" : "\nEmail: " + oneLine(contact.email()))
                + (contact.phone() == null ? "" : "\nPhone: " + oneLine(contact.phone()));
    }

    private static String metadata(Map<String, String> pairs) {
        StringBuilder lines = new StringBuilder();
        pairs.forEach((key, value) ->
                lines.append("\n- ").append(oneLine(key)).append(": ").append(oneLine(value)));
        return lines.isEmpty() ? "" : "ADDITIONAL CLIENT INFORMATION:" + lines;
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
