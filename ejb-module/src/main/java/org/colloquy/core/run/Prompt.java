package org.colloquy.core.run;

import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and where.
 *
 * @param remoteAssistantId an assistant that the provider keeps; null: the model is asked
 */
record Prompt(
        Upstream upstream, ModelRequest request, @Nullable String remoteAssistantId) {}
