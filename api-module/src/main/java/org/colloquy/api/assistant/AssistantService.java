package org.colloquy.api.assistant;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The assistants of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace.
 */
@Local
public interface AssistantService {

    /** Stores an assistant; {@code INVALID_REQUEST} when it names a credential that does not exist. */
    AssistantView create(String workspaceId, @NotNull @Valid CreateAssistant request);

    /** One assistant. */
    AssistantView get(String workspaceId, String id);

    /** The workspace's assistants, newest first. */
    Page<AssistantView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Changes the named components; runs that have begun keep what they began with. */
    AssistantView update(String workspaceId, String id, @NotNull @Valid UpdateAssistant change);

    /** Deletes it; {@code CONFLICT} while a session uses it. */
    void delete(String workspaceId, String id);
}
