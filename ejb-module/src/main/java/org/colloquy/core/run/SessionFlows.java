package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.assistant.Chatbots;
import org.jspecify.annotations.Nullable;

/** Which sessions are answered by flows. */
@ApplicationScoped
public class SessionFlows {

    @Inject
    private Chatbots chatbots;

    @Inject
    private SessionGuide guide;

    /**
     * The flow that answers a session now; empty: a model does.
     *
     * @param channelId null: the session's chatbot answers
     */
    public Optional<String> find(String workspaceId, String sessionId, String chatbotId, @Nullable String channelId) {
        return channelId == null
                ? Optional.ofNullable(chatbots.get(workspaceId, chatbotId).flowId())
                : guide.flow(workspaceId, sessionId);
    }
}
