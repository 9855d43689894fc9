package org.colloquy.api.assistant;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * What chatbots and plain assistants were: each change makes a version, which never changes itself. Runs tell which one answered.
 * All methods fail with {@code NOT_FOUND} for an id of another workspace, and for a version that does not exist.
 */
@Local
public interface AssistantVersionService {

    /** The versions of an assistant, newest first; the first one is what it is now. */
    Page<AssistantVersionView> list(String workspaceId, String assistantId, @NotNull @Valid PageRequest page);

    /** One of them. */
    AssistantVersionView get(String workspaceId, String assistantId, int number);

    /** What was changed between two of them. */
    VersionDiff diff(String workspaceId, String assistantId, int from, int to);

    /**
     * Makes the assistant what it was, as a new version; none when nothing would change. {@code CONFLICT} when it names a
     * credential that is gone.
     *
     * @return the version that holds now
     */
    AssistantVersionView restore(String workspaceId, String assistantId, int number);
}
