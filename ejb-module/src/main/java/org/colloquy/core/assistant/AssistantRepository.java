package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class AssistantRepository extends OwnedRepository<Assistant> {

    AssistantRepository() {
        super(Assistant.class, "chatbot");
    }
}
