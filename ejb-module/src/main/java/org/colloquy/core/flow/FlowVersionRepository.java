package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.core.platform.VersionRepository;

@ApplicationScoped
class FlowVersionRepository extends VersionRepository<FlowVersion> {

    FlowVersionRepository() {
        super(FlowVersion.class, "flowId");
    }
}
