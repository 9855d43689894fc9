package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.run.Usage;

/**
 * What came of an errand.
 *
 * @param event with which the flow goes on: a success or a failure
 * @param usage what models have cost
 */
public record Done(FlowEvent event, Usage usage) {

    static Done well(FlowEffect.Asked asked, JsonNode answer, Usage usage) {
        return new Done(new FlowEvent.Succeeded(asked.id(), answer), usage);
    }

    static Done badly(FlowEffect.Asked asked, Throwable failure, Usage usage) {
        ErrandException known = ErrandException.of(failure);
        return new Done(new FlowEvent.Failed(asked.id(), known.kind(), known.words()), usage);
    }
}
