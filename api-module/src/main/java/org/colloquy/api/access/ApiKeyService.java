package org.colloquy.api.access;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/** The API keys of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace. */
@Local
public interface ApiKeyService {

    /** Issues a key. */
    IssuedApiKey create(String workspaceId, @NotNull @Valid CreateApiKey request);

    /** One key. */
    ApiKeyView get(String workspaceId, String id);

    /** The workspace's keys, newest first. */
    Page<ApiKeyView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Revokes a key at once; {@code CONFLICT} for the last administrator's key of the workspace. */
    void delete(String workspaceId, String id);
}
