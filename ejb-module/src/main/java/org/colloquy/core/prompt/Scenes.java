package org.colloquy.core.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.Supplier;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.workspace.Workspaces;
import org.colloquy.core.workspace.Workspaces.Known;
import org.jspecify.annotations.Nullable;

/** Puts together what a prompt is about. */
@ApplicationScoped
public class Scenes {

    @Inject
    private Workspaces workspaces;

    @Inject
    private SessionService sessions;

    /** The scene of a chatbot that talks with a client, in a session or not. */
    public Scene of(String workspaceId, ChatbotView chatbot, ContactView client, @Nullable String sessionId) {
        Known workspace = workspaces.get(workspaceId);
        Supplier<@Nullable SessionView> session = () -> sessionId == null ? null : sessions.get(workspaceId, sessionId);
        String privacy = Objects.requireNonNullElseGet(workspace.options().privacyText(), PromptSettings::privacy);
        return new Scene(chatbot, client, session, workspace.name(), privacy);
    }
}
