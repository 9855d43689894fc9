package org.colloquy.core.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.BusyPolicy;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.jspecify.annotations.Nullable;

/** Who is in the scenes of tests. */
final class Samples {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private Samples() {}

    static Scene scene(@Nullable String instructions, @Nullable String template, ContactView client, String privacy) {
        ChatbotView coach = new ChatbotView(
                "asst_1",
                "Coach",
                "helps people",
                instructions,
                template,
                "m",
                1,
                9,
                null,
                BusyPolicy.QUEUE,
                null,
                false,
                null,
                1,
                NOW,
                NOW);
        SessionView session = new SessionView(
                "sess_1", SessionStatus.ACTIVE, "asst_1", null, "contact_1", "thread_1", null, null, null, NOW, null);
        return new Scene(coach, client, () -> session, "Acme", privacy);
    }

    static ContactView client(
            String name, @Nullable String email, @Nullable String phone, Map<String, String> metadata) {
        return new ContactView("contact_1", name, email, phone, null, metadata, List.of(), null, false, NOW, NOW);
    }
}
