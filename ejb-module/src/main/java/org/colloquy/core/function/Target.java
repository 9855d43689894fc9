package org.colloquy.core.function;

import java.time.Duration;
import org.colloquy.api.function.FunctionKind;
import org.jspecify.annotations.Nullable;

/**
 * Where calls of a stored function go. Lives only in memory and never in a log.
 *
 * @param url for HTTP functions
 * @param queue for JMS functions
 * @param secret key of the signature; null when calls are not signed
 */
public record Target(
        String name,
        FunctionKind kind,
        @Nullable String url,
        @Nullable String queue,
        Duration timeLimit,
        @Nullable String secret) {

    @Override
    public String toString() {
        return "Target[" + name + "]";
    }
}
