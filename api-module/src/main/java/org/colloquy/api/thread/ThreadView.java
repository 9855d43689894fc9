package org.colloquy.api.thread;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thread as stored.
 *
 * @param toolResources as given; null when none were
 */
public record ThreadView(
        String id, @Nullable JsonNode toolResources, Map<String, String> metadata, Instant createdAt) {}
