package org.colloquy.api.persona;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletionStage;

/** Has models write personas for chatbots. */
@Local
public interface PersonaService {

    /**
     * Asks a model for a persona; nothing is stored, and no thread waits.
     *
     * @return fails with an {@link org.colloquy.api.error.AppException} in the words of a failed run
     * @throws org.colloquy.api.error.AppException {@code INVALID_REQUEST} for a credential that does not exist
     */
    CompletionStage<Persona> write(String workspaceId, @NotNull @Valid DescribePersona request);
}
