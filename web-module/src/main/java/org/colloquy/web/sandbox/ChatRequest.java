package org.colloquy.web.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the sandbox understands of a chat completion request.
 *
 * @param tools the names of the functions that may be called, in the request's order
 */
record ChatRequest(
        String model,
        List<ChatMessage> messages,
        LinkedHashSet<String> tools,
        ToolChoice toolChoice,
        boolean parallelToolCalls,
        ResponseFormat format,
        OptionalInt maxTokens,
        boolean stream,
        boolean includeUsage) {}
