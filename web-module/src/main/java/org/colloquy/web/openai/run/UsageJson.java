package org.colloquy.web.openai.run;

import org.colloquy.api.run.Usage;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

@WireObject
record UsageJson(int promptTokens, int completionTokens, int totalTokens) {

    static @Nullable UsageJson orNull(@Nullable Usage usage) {
        return usage == null
                ? null
                : new UsageJson(usage.promptTokens(), usage.completionTokens(), usage.totalTokens());
    }
}
