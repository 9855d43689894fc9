package org.colloquy.api.transfer;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Takes over what other servers exported. */
@Local
public interface TransferService {

    /** Most instances of one import. */
    int MOST = 1_000;

    /**
     * Stores instances of an Evolution server with their credentials, settings and bots, one after the other. What is there
     * already under the same name, or as the same bot, is left as it is, so that an import can be repeated after its refusals are
     * mended. A refusal concerns one object and whatever names it; it does not fail the call.
     *
     * @param dryRun nothing is stored, and the report says what would become of each object
     */
    TransferReport importInstances(
            String workspaceId,
            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid TransferredInstance> instances,
            boolean dryRun);
}
