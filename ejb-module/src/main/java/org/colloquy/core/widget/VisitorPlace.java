package org.colloquy.core.widget;

import org.jspecify.annotations.Nullable;

/**
 * Where a visitor talks.
 *
 * @param sessionId set when a chatbot answers
 * @param threadId set when a plain assistant answers
 * @param waitingRunId the run that waits for the page; null when none does
 */
public record VisitorPlace(
        String workspaceId,
        String widgetId,
        String visitorHash,
        String assistantId,
        @Nullable String sessionId,
        @Nullable String threadId,
        @Nullable String waitingRunId) {}
