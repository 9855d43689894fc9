package org.colloquy.core.run;

import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Upstream;

/** What is asked and where. */
record Prompt(Upstream upstream, ModelRequest request) {}
