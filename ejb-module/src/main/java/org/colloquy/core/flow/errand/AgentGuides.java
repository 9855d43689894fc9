package org.colloquy.core.flow.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.AssistantService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.assistant.Chatbots;
import org.colloquy.core.prompt.Scenes;
import org.colloquy.core.prompt.SystemPrompt;

/** Reads the assistants to which flows leave conversations: plain ones, and chatbots as for a session of theirs. */
@ApplicationScoped
class AgentGuides {

    private static final ContactView SOMEBODY = new ContactView(
            "", "Client", null, null, null, Map.of(), List.of(), null, false, Instant.EPOCH, Instant.EPOCH);

    @Inject
    private AssistantService assistants;

    @Inject
    private Chatbots chatbots;

    @Inject
    private ContactService contacts;

    @Inject
    private Scenes scenes;

    AgentGuide of(Errand errand, String id) {
        return assistants
                .find(errand.workspaceId(), id)
                .map(AgentGuide::of)
                .orElseGet(() -> ofChatbot(errand, chatbot(errand.workspaceId(), id)));
    }

    private AgentGuide ofChatbot(Errand errand, ChatbotView chatbot) {
        return AgentGuide.of(chatbot, SystemPrompt.of(scenes.of(errand.workspaceId(), chatbot, contact(errand), null)));
    }

    private ChatbotView chatbot(String workspaceId, String id) {
        try {
            return chatbots.get(workspaceId, id);
        } catch (AppException e) {
            throw e.code() == ErrorCode.NOT_FOUND ? ErrandException.missing("there is no assistant " + id) : e;
        }
    }

    private ContactView contact(Errand errand) {
        String id = errand.contactId();
        try {
            return id == null ? SOMEBODY : contacts.get(errand.workspaceId(), id);
        } catch (AppException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                // Deleted while the flow went on.
                return SOMEBODY;
            }
            throw e;
        }
    }
}
