package org.colloquy.core.prompt;

import java.util.Map;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;

/**
 * The system prompt of a coached session: instructions, persona, template, and what is known of the client. What the client
 * told about itself is data, so each value stays on one line and cannot start a section of its own.
 */
public final class SystemPrompt {

    private static final String REMINDER =
            "REMEMBER: Maintain the coaching approach and methodology throughout this session.";
    private static final int MAX_KEY = 64;
    private static final int MAX_METADATA = 16_000;

    private final StringBuilder text = new StringBuilder();

    private SystemPrompt() {}

    /** The prompt for one assistant talking with one contact. */
    public static String of(Scene scene) {
        SystemPrompt prompt = new SystemPrompt();
        prompt.paragraph(scene.fill(scene.chatbot().systemInstructions()));
        prompt.paragraph(scene.privacy());
        prompt.paragraph("YOU ARE: " + scene.chatbot().name() + "\nYOUR ROLE: "
                + scene.chatbot().description());
        prompt.paragraph(scene.fill(scene.chatbot().promptTemplate()));
        prompt.paragraph(session(scene.client()));
        prompt.paragraph(metadata(scene.client().metadata()));
        prompt.paragraph(REMINDER);
        return prompt.text.toString();
    }

    private void paragraph(String paragraph) {
        if (!paragraph.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.strip());
        }
    }

    private static String session(ContactView client) {
        String email = client.email();
        String phone = client.phone();
        return "CURRENT SESSION INFORMATION:"
                + "\nClient: " + ClientText.of(client.name(), CreateContact.MAX_NAME)
                + (email == null ? "" : "\nEmail: " + ClientText.of(email, CreateContact.MAX_EMAIL))
                + (phone == null ? "" : "\nPhone: " + ClientText.of(phone, CreateContact.MAX_PHONE));
    }

    private static String metadata(Map<String, String> pairs) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            String line = "\n- " + ClientText.of(pair.getKey(), MAX_KEY) + ": "
                    + ClientText.of(pair.getValue(), CreateContact.MAX_VALUE);
            if (lines.length() + line.length() > MAX_METADATA) {
                return "ADDITIONAL CLIENT INFORMATION:" + lines + "\n- …";
            }
            lines.append(line);
        }
        return lines.isEmpty() ? "" : "ADDITIONAL CLIENT INFORMATION:" + lines;
    }
}
