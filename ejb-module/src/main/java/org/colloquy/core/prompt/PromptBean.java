package org.colloquy.core.prompt;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.prompt.PreviewPrompt;
import org.colloquy.api.prompt.PromptPreset;
import org.colloquy.api.prompt.PromptPreview;
import org.colloquy.api.prompt.PromptService;
import org.colloquy.api.session.SessionService;

/** Shows prompts. What it shows is read by the services behind, each in a transaction of its own. */
@Stateless
@ValidateOnExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PromptBean implements PromptService {

    private static final CreateContact SOMEBODY = CreateContact.named("Client");

    @EJB
    private ChatbotService chatbots;

    @EJB
    private ContactService contacts;

    @EJB
    private SessionService sessions;

    @Inject
    private Scenes scenes;

    @Override
    public List<PromptPreset> presets() {
        return Presets.all();
    }

    @Override
    public PromptPreset preset(String id) {
        return Presets.find(id).orElseThrow(() -> AppException.notFound("prompt preset", id));
    }

    @Override
    public PromptPreview preview(String workspaceId, String chatbotId, PreviewPrompt request) {
        ChatbotView chatbot = chatbots.get(workspaceId, chatbotId);
        String clientId = request.clientId();
        String sessionId = request.sessionId();
        ContactView client = clientId == null
                ? unstored(Objects.requireNonNullElse(request.client(), SOMEBODY))
                : named("clientId", () -> contacts.get(workspaceId, clientId));
        if (sessionId != null) {
            named("sessionId", () -> sessions.get(workspaceId, sessionId));
        }
        return new PromptPreview(SystemPrompt.of(scenes.of(workspaceId, chatbot, client, sessionId)));
    }

    private static ContactView unstored(CreateContact client) {
        return new ContactView(
                "",
                client.name(),
                client.email(),
                client.phone(),
                client.externalId(),
                Objects.requireNonNullElse(client.metadata(), Map.of()),
                Objects.requireNonNullElse(client.tags(), List.of()),
                client.funnel(),
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static <T> T named(String field, Supplier<T> lookUp) {
        try {
            return lookUp.get();
        } catch (AppException e) {
            throw e.code() == ErrorCode.NOT_FOUND
                    ? AppException.invalid(field, "must be the id of an object of this workspace")
                    : e;
        }
    }
}
