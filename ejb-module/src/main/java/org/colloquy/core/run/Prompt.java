package org.colloquy.core.run;

import org.colloquy.core.upstream.ChatRequest;
import org.colloquy.core.upstream.Upstream;

/** What is asked and where. */
public record Prompt(Upstream upstream, ChatRequest request) {}
