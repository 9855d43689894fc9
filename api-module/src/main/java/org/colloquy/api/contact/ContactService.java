package org.colloquy.api.contact;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The contacts of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace.
 */
@Local
public interface ContactService {

    /** Stores a contact. */
    ContactView create(String workspaceId, @NotNull @Valid CreateContact request);

    /** One contact. */
    ContactView get(String workspaceId, String id);

    /** The workspace's contacts, newest first. */
    Page<ContactView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Changes the named components. */
    ContactView update(String workspaceId, String id, @NotNull @Valid UpdateContact change);

    /** Deletes the contact; {@code CONFLICT} while a session belongs to it. */
    void delete(String workspaceId, String id);
}
