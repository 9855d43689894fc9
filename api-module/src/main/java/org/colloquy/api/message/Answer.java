package org.colloquy.api.message;

import org.colloquy.api.run.RunView;
import org.colloquy.api.run.Usage;

/** A stored answer with the run that produced it. */
public record Answer(MessageView message, RunView run, Usage usage) {}
