package org.colloquy.api.flow;

import java.util.List;
import org.colloquy.api.error.Violation;

/** What came of a check: a definition without violations may be stored. */
public record FlowFaults(boolean valid, List<Violation> violations) {}
