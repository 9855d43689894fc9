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

    /** Those of them that fit, newest first. */
    Page<ContactView> find(String workspaceId, @NotNull @Valid FindContacts wanted, @NotNull @Valid PageRequest page);

    /**
     * Stores contacts from CSV (RFC 4180, UTF-8) with a header: {@code name}, and any of {@code email}, {@code phone},
     * {@code externalId}, {@code tags} (one in each line of the cell), {@code funnel} and {@code metadata.KEY}. A contact whose external
     * id is known is changed, with empty cells clearing, except that tags without a column and a funnel stay; others are new. Up to 10,000 rows; {@code INVALID_REQUEST} names the wrong cells as {@code line 3: email}, and then nothing is stored.
     */
    ImportedContacts importCsv(String workspaceId, @NotNull String csv);

    /** All contacts as CSV in the form of {@link #importCsv}, oldest first, with {@code id} besides. */
    String exportCsv(String workspaceId);

    /** Changes the named components. */
    ContactView update(String workspaceId, String id, @NotNull @Valid UpdateContact change);

    /** Deletes the contact; {@code CONFLICT} while a session belongs to it. */
    void delete(String workspaceId, String id);
}
