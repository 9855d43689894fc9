package org.colloquy.core.upstream;

import java.util.Map;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.credential.UpstreamProtocol;
import org.jspecify.annotations.Nullable;

/**
 * Where one call goes and what opens the door there. Lives only in memory and never in a log.
 *
 * @param id of the credential; calls with the same id share one limit, one circuit breaker and one pause
 * @param apiKey null for providers that want none
 * @param apiVersion sent as the query {@code api-version}, which Azure wants
 * @param headers go with each call as they are
 * @param maxConcurrent the most calls in flight; null is the server's default
 */
public record Upstream(
        String id,
        String baseUrl,
        @Nullable String apiKey,
        AuthHeader authHeader,
        @Nullable String apiVersion,
        Map<String, String> headers,
        UpstreamProtocol protocol,
        @Nullable Integer maxConcurrent) {

    /** Copies the headers. */
    public Upstream {
        headers = Map.copyOf(headers);
    }

    /** An address of the usual form. */
    public static Upstream of(String id, String baseUrl, @Nullable String apiKey, Map<String, String> headers) {
        return new Upstream(id, baseUrl, apiKey, AuthHeader.BEARER, null, headers, UpstreamProtocol.AUTO, null);
    }

    @Override
    public String toString() {
        return "Upstream[" + id + ", " + baseUrl + "]";
    }
}
