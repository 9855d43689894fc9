package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.core.platform.Recent;

/** Chatbots as those who answer for them need them: many messages go to few of them. */
@ApplicationScoped
public class Chatbots {

    @Inject
    private ChatbotService chatbots;

    private final Recent<ChatbotView> recent = new Recent<>();

    /** One of the workspace's chatbots; fails with {@code NOT_FOUND}. */
    public ChatbotView get(String workspaceId, String id) {
        return recent.get(workspaceId + '/' + id, () -> chatbots.get(workspaceId, id));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ChatbotChanged event) {
        recent.forget();
    }
}
