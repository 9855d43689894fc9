package org.colloquy.core.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.colloquy.api.assistant.BusyPolicy;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** Everything about an assistant that can be changed, as its columns hold it. */
record AssistantState(
        @Nullable String name,
        @Nullable String description,
        @Nullable String systemInstructions,
        @Nullable String promptTemplate,
        @Nullable String credentialId,
        String model,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable BusyPolicy whenBusy,
        @Nullable String failures,
        boolean summarizeOnClose,
        @Nullable String flowId,
        @Nullable String tools,
        @Nullable String toolResources,
        @Nullable String responseFormat,
        @Nullable String reasoningEffort,
        @Nullable String metadata) {

    /** Of somebody who only has a name. */
    static AssistantState named(String name) {
        return new AssistantState(
                name,
                null,
                null,
                null,
                null,
                AssistantSettings.model(),
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Nullable
    FailureOptions failureOptions() {
        return failures == null ? null : Json.read(failures, FailureOptions.class);
    }

    /** With what is kept as JSON opened; what is not set is left out. */
    ObjectNode json() {
        ObjectNode json = Json.mapper().valueToTree(this);
        open(json, "failures", failures);
        open(json, "tools", tools);
        open(json, "toolResources", toolResources);
        open(json, "responseFormat", responseFormat);
        open(json, "metadata", metadata);
        return json;
    }

    private static void open(ObjectNode json, String field, @Nullable String column) {
        JsonNode tree = JsonColumn.tree(column);
        if (tree != null) {
            json.set(field, tree);
        }
    }

    @Override
    public String toString() {
        return "AssistantState[name=" + name + "]";
    }
}
