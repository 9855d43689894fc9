package org.colloquy.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionView;
import org.colloquy.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The transcript of one session, oldest message first. */
@Model
public class SessionPage {

    @EJB
    private SessionService sessions;

    @EJB
    private MessageService messages;

    @EJB
    private ChatbotService assistants;

    @EJB
    private ContactService contacts;

    @Inject
    private Transcript transcript;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Paging paging;

    @Inject
    @Param
    private @Nullable String id;

    private @Nullable SessionView session;
    private String chatbot = "";
    private String client = "";
    private List<Turn> turns = List.of();

    public void load() {
        String workspace = caller.workspaceId();
        SessionView found = sessions.get(workspace, id == null ? "" : id);
        chatbot = assistants.get(workspace, found.chatbotId()).name();
        client = contacts.get(workspace, found.clientId()).name();
        var page = paging.show(messages.list(workspace, found.id(), paging.request()));
        turns = transcript.of(page, found, chatbot, client, workspace);
        session = found;
    }

    public @Nullable SessionView getSession() {
        return session;
    }

    public String getChatbot() {
        return chatbot;
    }

    public String getClient() {
        return client;
    }

    public List<Turn> getTurns() {
        return turns;
    }
}
