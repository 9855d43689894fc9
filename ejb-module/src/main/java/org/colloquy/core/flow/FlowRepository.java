package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class FlowRepository extends OwnedRepository<Flow> {

    FlowRepository() {
        super(Flow.class, "flow");
    }
}
