package org.colloquy.core.flow.errand;

import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.run.Usage;

/**
 * What came of an errand.
 *
 * @param event with which the flow goes on: a success or a failure
 * @param usage what models have cost
 */
public record Done(FlowEvent event, Usage usage) {}
