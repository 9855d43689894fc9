package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.core.assistant.Assistant.Kind;

/** Tells what others need to know of assistants, as part of the caller's transaction. */
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

    /** The names of the chatbots that a flow answers for. */
    public List<String> ofFlow(String workspaceId, String flowId) {
        return assistants.ofFlow(workspaceId, flowId).stream()
                .map(Assistant::chatbot)
                .map(ChatbotView::name)
                .toList();
    }
}
