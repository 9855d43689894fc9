package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.assistant.Assistant.Kind;

/** Tells what kind of assistant an id names, as part of the caller's transaction. */
@ApplicationScoped
public class Answerers {

    @Inject
    private AssistantRepository assistants;

    /** Whether it is a chatbot, and not a plain assistant; empty when it is neither. */
    public Optional<Boolean> findChatbot(String workspaceId, String id) {
        if (assistants.find(workspaceId, id, Kind.CHATBOT).isPresent()) {
            return Optional.of(true);
        }
        return assistants.find(workspaceId, id, Kind.PLAIN).map(plain -> false);
    }
}
