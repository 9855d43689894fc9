package org.colloquy.api.contact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact as stored.
 *
 * @param externalId what another system calls it
 */
public record ContactView(
        String id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String externalId,
        Map<String, String> metadata,
        Instant createdAt,
        Instant updatedAt) {}
