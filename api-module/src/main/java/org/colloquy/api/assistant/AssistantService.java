package org.colloquy.api.assistant;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The plain assistants of a workspace, which run on threads. Chatbots are not among them. All methods fail with
 * {@code NOT_FOUND} for an id of another workspace.
 */
@Local
public interface AssistantService {

    /**
     * Stores an assistant.
     *
     * @param key a repeated key gets the first call's assistant instead of a second one; null: never repeated
     */
    AssistantView create(String workspaceId, @NotNull @Valid CreateAssistant request, @Nullable String key);

    /** One assistant. */
    AssistantView get(String workspaceId, String id);

    /** The assistant, if the workspace has it. */
    Optional<AssistantView> find(String workspaceId, String id);

    /** The workspace's assistants. */
    Slice<AssistantView> list(String workspaceId, @NotNull @Valid ListRequest page);

    /** Changes the named components; runs that have begun keep what they began with. */
    AssistantView update(String workspaceId, String id, @NotNull @Valid UpdateAssistant change);

    /** Deletes it; runs that have begun go on. */
    void delete(String workspaceId, String id);
}
