package org.colloquy.api.widget;

import java.time.Instant;
import java.util.List;

/**
 * A widget as stored.
 *
 * @param token stands in the addresses that pages call; it names the widget and is no secret
 */
public record WidgetView(
        String id,
        String name,
        String token,
        String assistantId,
        List<String> origins,
        boolean enabled,
        int messagesPerMinute,
        Instant createdAt) {}
