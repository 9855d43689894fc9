package org.colloquy.core.upstream;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one call goes and what opens the door there. Lives only in memory and never in a log.
 *
 * @param apiKey sent as bearer token; null for providers that want none
 */
public record Upstream(String baseUrl, @Nullable String apiKey, Map<String, String> headers) {

    @Override
    public String toString() {
        return "Upstream[" + baseUrl + "]";
    }
}
