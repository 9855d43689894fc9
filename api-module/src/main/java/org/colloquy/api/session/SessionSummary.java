package org.colloquy.api.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as a list shows it to people: with names instead of ids. */
public record SessionSummary(
        String id,
        SessionStatus status,
        String chatbotName,
        String clientName,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
