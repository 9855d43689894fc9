package org.colloquy.core.run;

import java.time.Duration;
import java.util.Optional;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.failure.FailureTexts;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and where.
 *
 * @param remoteAssistantId an assistant that the provider keeps; null: the model is asked
 * @param assistantVersion which version of the assistant it was made from
 * @param failures what happens when it fails; null: nothing special
 * @param otherwise asked when this one fails before its first word; null: nobody
 */
record Prompt(
        Upstream upstream,
        ModelRequest request,
        @Nullable String remoteAssistantId,
        @Nullable Integer assistantVersion,
        @Nullable FailureOptions failures,
        @Nullable Prompt otherwise) {

    /** How long the model may take. */
    Duration timeLimit() {
        Integer seconds = failures == null ? null : failures.timeLimitSeconds();
        return seconds == null ? RunSettings.timeLimit() : Duration.ofSeconds(seconds);
    }

    /** What the asker is told in place of an answer. */
    Optional<String> substitute(ErrorCode error) {
        if (failures == null || error == ErrorCode.SUPERSEDED) {
            return Optional.empty();
        }
        String language = failures.language();
        return failures.response() == null && language != null
                ? FailureTexts.find(language, error)
                : Optional.ofNullable(failures.response());
    }
}
