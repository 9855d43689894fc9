package org.colloquy.test.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.colloquy.api.access.Role;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.credential.CreateCredential;
import org.colloquy.api.credential.CredentialService;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.session.CreateSession;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.workspace.WorkspaceService;
import org.colloquy.core.message.Inbox;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.run.RunTicket;
import org.jspecify.annotations.Nullable;

/** Sets conversations up. */
@ApplicationScoped
public class Talk {

    @Inject
    private WorkspaceService workspaces;

    @Inject
    private CredentialService credentials;

    @Inject
    private ChatbotService assistants;

    @Inject
    private ContactService contacts;

    @Inject
    private SessionService sessions;

    @Inject
    private Inbox inbox;

    @Inject
    private Rows rows;

    /** The workspace in which everything happens. */
    public String workspaceId() {
        return workspaces.main().id();
    }

    /** A session with an assistant whose model is at this address. */
    public SessionView open(String baseUrl, @Nullable Long seconds) {
        String workspace = workspaceId();
        String credential = credentials
                .create(workspace, CreateCredential.of("test", "a-key", baseUrl))
                .id();
        String assistant = assistants
                .create(workspace, CreateChatbot.of("Guide", "guides").withCredential(credential))
                .id();
        String contact = contacts.create(workspace, CreateContact.named("Ada")).id();
        return sessions.create(workspace, new CreateSession(assistant, contact, seconds));
    }

    /** Has a message taken in and tells the run that answers it. */
    public String say(SessionView session, String content) {
        String runId = Ids.next("run");
        inbox.accept(new InboundMessage(workspaceId(), session.id(), "rest", null, content, null), runId);
        return runId;
    }

    /** The ticket of a run's owner with this fence. */
    public RunTicket ticket(SessionView session, String runId, int fence) {
        long position = rows.count("SELECT position FROM message WHERE run_id = ? AND role = 'USER'", runId);
        return new RunTicket(
                runId,
                workspaceId(),
                session.threadId(),
                session.id(),
                session.chatbotId(),
                session.clientId(),
                null,
                position,
                fence,
                false,
                Role.USER,
                null,
                Instant.now(),
                Instant.now().plusSeconds(600),
                null);
    }
}
