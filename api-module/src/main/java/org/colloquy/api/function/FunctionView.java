package org.colloquy.api.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered function.
 *
 * @param parameters JSON Schema of the arguments, an object
 * @param timeoutMs how long a call may take
 * @param url where an HTTP function is called
 * @param queue where a JMS function's requests go
 * @param signed whether calls carry a signature; null where none is possible
 * @param createdAt null for Java functions, which come and go with their jars
 */
public record FunctionView(
        String name,
        String description,
        FunctionKind kind,
        JsonNode parameters,
        long timeoutMs,
        @Nullable String url,
        @Nullable String queue,
        @Nullable Boolean signed,
        @Nullable Instant createdAt) {

    /** The same without where it goes, for callers who may use functions and not manage them. */
    public FunctionView withoutTarget() {
        return new FunctionView(name, description, kind, parameters, timeoutMs, null, null, null, createdAt);
    }
}
