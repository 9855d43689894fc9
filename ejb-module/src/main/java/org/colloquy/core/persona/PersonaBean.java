package org.colloquy.core.persona;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.persona.DescribePersona;
import org.colloquy.api.persona.Persona;
import org.colloquy.api.persona.PersonaService;

/** Has personas written, outside any transaction. */
@Stateless
@ValidateOnExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonaBean implements PersonaService {

    @Inject
    private PersonaWriter writer;

    @Override
    public CompletionStage<Persona> write(String workspaceId, DescribePersona request) {
        return writer.write(workspaceId, request);
    }
}
