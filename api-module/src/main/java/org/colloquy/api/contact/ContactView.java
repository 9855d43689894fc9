package org.colloquy.api.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact as stored.
 *
 * @param externalId what another system calls it
 * @param tags in the order in which they were given
 * @param funnel where the contact stands, in the words of whoever works with it
 * @param blocked whether it is answered never again
 */
public record ContactView(
        String id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String externalId,
        Map<String, String> metadata,
        List<String> tags,
        @Nullable String funnel,
        boolean blocked,
        Instant createdAt,
        Instant updatedAt) {}
