package org.colloquy.api.credential;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A credential without its secret.
 *
 * @param baseUrl the configured address, or null when the server's default applies at the time of a call
 * @param keyHint the last four characters of the key, enough to tell two keys apart; null for short or absent keys
 * @param headerNames names of the extra headers that go with each call; their values may be secret
 * @param maxConcurrent the most calls in flight with it on one node, or null when the server's default applies
 * @param standard whether assistants without a credential of their own use this one
 */
public record CredentialView(
        String id,
        String name,
        @Nullable String baseUrl,
        @Nullable String keyHint,
        Set<String> headerNames,
        @Nullable String organization,
        @Nullable String project,
        @Nullable String apiVersion,
        AuthHeader authHeader,
        UpstreamProtocol protocol,
        @Nullable Integer maxConcurrent,
        boolean standard,
        Instant createdAt) {}
