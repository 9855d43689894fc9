package org.colloquy.core.assistant;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.Optional;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.assistant.UpdateChatbot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.assistant.Assistant.Kind;
import org.colloquy.core.platform.Time;

/** Keeps chatbots. */
@Stateless
@ValidateOnExecution
public class ChatbotBean implements ChatbotService {

    @Inject
    private AssistantRepository assistants;

    @Inject
    private KnownParts parts;

    @Inject
    private Versions versions;

    @Inject
    private Event<ChatbotChanged> changed;

    @Inject
    private Time time;

    @Override
    public ChatbotView create(String workspaceId, CreateChatbot request) {
        parts.require(workspaceId, request.credentialId(), request.failures(), request.flowId());
        Assistant assistant = new Assistant(workspaceId, request, time.now());
        assistants.addNow(assistant);
        versions.begin(assistant);
        return assistant.chatbot();
    }

    @Override
    public ChatbotView get(String workspaceId, String id) {
        return chatbot(workspaceId, id).chatbot();
    }

    @Override
    public Page<ChatbotView> list(String workspaceId, PageRequest page) {
        return Page.of(assistants.chatbots(workspaceId, page), page.limit(), Assistant::chatbot, Assistant::id);
    }

    @Override
    public ChatbotView update(String workspaceId, String id, UpdateChatbot change) {
        Assistant assistant = chatbot(workspaceId, id);
        Optional<String> credential = change.credentialId();
        Optional<FailureOptions> failures = change.failures();
        Optional<String> flow = change.flowId();
        parts.require(
                workspaceId,
                credential == null ? null : credential.orElse(null),
                failures == null ? null : failures.orElse(null),
                flow == null ? null : flow.orElse(null));
        versions.change(assistant, ChatbotState.changed(assistant.state(), change));
        return assistant.chatbot();
    }

    @Override
    public void delete(String workspaceId, String id) {
        Assistant assistant = chatbot(workspaceId, id);
        versions.forget(assistant);
        assistants.remove(assistant);
        changed.fire(new ChatbotChanged());
    }

    private Assistant chatbot(String workspaceId, String id) {
        return assistants.find(workspaceId, id, Kind.CHATBOT).orElseThrow(() -> AppException.notFound("chatbot", id));
    }
}
