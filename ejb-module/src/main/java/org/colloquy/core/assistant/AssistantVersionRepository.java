package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.core.platform.VersionRepository;

@ApplicationScoped
class AssistantVersionRepository extends VersionRepository<AssistantVersion> {

    AssistantVersionRepository() {
        super(AssistantVersion.class, "assistantId");
    }
}
