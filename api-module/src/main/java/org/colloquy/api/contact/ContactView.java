package org.colloquy.api.contact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact as stored. */
public record ContactView(
        String id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Map<String, String> metadata,
        Instant createdAt,
        Instant updatedAt) {}
