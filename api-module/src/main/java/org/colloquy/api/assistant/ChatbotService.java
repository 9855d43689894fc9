package org.colloquy.api.assistant;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The chatbots of a workspace: assistants with a persona, whose prompt names the client they talk with. All methods fail with {@code NOT_FOUND} for an id of another workspace.
 */
@Local
public interface ChatbotService {

    /** Stores a chatbot; {@code INVALID_REQUEST} when it names a credential or a flow that does not exist. */
    ChatbotView create(String workspaceId, @NotNull @Valid CreateChatbot request);

    /** One chatbot. */
    ChatbotView get(String workspaceId, String id);

    /** The workspace's chatbots, newest first. */
    Page<ChatbotView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Changes the named components; runs that have begun keep what they began with. */
    ChatbotView update(String workspaceId, String id, @NotNull @Valid UpdateChatbot change);

    /** Deletes it; {@code CONFLICT} while a session uses it. */
    void delete(String workspaceId, String id);
}
