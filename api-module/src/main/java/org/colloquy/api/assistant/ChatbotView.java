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
 * @param failures what happens when the model fails; null: the failure is the answer
 * @param summarizeOnClose whether a model sums up sessions that are closed
 * @param flowId the flow that answers; null: the model does
 * @param version which of its versions this is, from 1
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
        @Nullable FailureOptions failures,
        boolean summarizeOnClose,
        @Nullable String flowId,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
