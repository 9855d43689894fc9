package org.colloquy.api.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assistant as stored.
 *
 * @param description the persona's role
 * @param maxTokens longest answer in tokens
 * @param whenBusy what happens to messages that come while an earlier one is being answered
 * @param credentialId the credential it answers with; null means the workspace's standard one
 */
public record ChatbotView(
        String id,
        String name,
        String description,
        @Nullable String systemInstructions,
        @Nullable String promptTemplate,
        String model,
        double temperature,
        int maxTokens,
        @Nullable String credentialId,
        BusyPolicy whenBusy,
        Instant createdAt,
        Instant updatedAt) {}
