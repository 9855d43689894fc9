package org.colloquy.core.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.session.CreateSession;
import org.colloquy.api.session.SessionService;
import org.colloquy.core.platform.DataSettings;
import org.colloquy.core.platform.SecretFiles;
import org.colloquy.core.workspace.MainWorkspaceReady;

/**
 * A chatbot, a client and a session between them, so that a new user's first call gets an answer. The session's id lies in the
 * data folder; its file is also the mark that this has been done.
 */
@ApplicationScoped
class DemoSession {

    private static final String FILE = "first-session";

    /** The session has been made; heard when that is committed. */
    record Created(String sessionId) {}

    @Inject
    private Event<Created> created;

    @Inject
    private ChatbotService assistants;

    @Inject
    private ContactService contacts;

    @Inject
    private SessionService sessions;

    void create(@Observes @Priority(300) MainWorkspaceReady event) {
        if (!DemoSettings.wanted() || Files.exists(file())) {
            return;
        }
        String workspace = event.workspaceId();
        String assistant = assistants
                .create(workspace, CreateChatbot.of("Guide", "shows new users around"))
                .id();
        String contact =
                contacts.create(workspace, CreateContact.named("First Visitor")).id();
        created.fire(new Created(sessions.create(workspace, new CreateSession(assistant, contact, null))
                .id()));
    }

    void leaveMark(@Observes(during = TransactionPhase.AFTER_SUCCESS) Created event) {
        SecretFiles.write(file(), event.sessionId());
    }

    private static Path file() {
        return DataSettings.folder().resolve(FILE);
    }
}
