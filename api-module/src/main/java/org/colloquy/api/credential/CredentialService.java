package org.colloquy.api.credential;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The provider keys of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace.
 */
@Local
public interface CredentialService {

    /** Stores a credential, its key encrypted. */
    CredentialView create(String workspaceId, @NotNull @Valid CreateCredential request);

    /** One credential. */
    CredentialView get(String workspaceId, String id);

    /** The credential, if the workspace has it. */
    Optional<CredentialView> find(String workspaceId, String id);

    /** The workspace's credentials, newest first. */
    Page<CredentialView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Changes the named components. */
    CredentialView update(String workspaceId, String id, @NotNull @Valid UpdateCredential change);

    /** Deletes it; {@code CONFLICT} while it is the standard one or an assistant names it. */
    void delete(String workspaceId, String id);
}
