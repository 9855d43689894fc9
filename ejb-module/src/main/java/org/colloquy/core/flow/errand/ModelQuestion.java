package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.json.Json;
import org.colloquy.core.assistant.AssistantSettings;
import org.colloquy.core.run.Budget;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;

/** What a flow asks a model, with as much of the conversation as its window shows and the model can take. */
final class ModelQuestion {

    private ModelQuestion() {}

    static ModelRequest of(FlowEffect.AskModel asked, List<Turn> history) {
        String model = Objects.requireNonNullElseGet(asked.model(), AssistantSettings::model);
        return new ModelRequest(
                model,
                turns(asked, model, history),
                List.of(),
                null,
                null,
                asked.temperature(),
                asked.topP(),
                asked.maxTokens(),
                format(asked.schema()),
                null);
    }

    private static List<Turn> turns(FlowEffect.AskModel asked, String model, List<Turn> history) {
        List<Turn> shown = shown(asked, history);
        if (shown.isEmpty()) {
            return List.of(Turn.User.of(asked.prompt()));
        }
        List<Turn> turns = new ArrayList<>(List.of(new Turn.System(asked.prompt())));
        turns.addAll(Budget.of(model, asked.maxTokens())
                .fit(shown, List.copyOf(turns), List.of(), List.of())
                .orElse(shown));
        return turns;
    }

    private static List<Turn> shown(FlowEffect.AskModel asked, List<Turn> history) {
        return switch (asked.history()) {
            case CONVERSATION, SESSION -> history;
            case LAST_MESSAGE -> asked.lastMessage().isBlank() ? List.of() : List.of(Turn.User.of(asked.lastMessage()));
            case PROMPT -> List.of();
        };
    }

    private static @Nullable JsonNode format(@Nullable JsonNode schema) {
        if (schema == null || schema.isNull()) {
            return null;
        }
        ObjectNode format = Json.mapper().createObjectNode().put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", "answer")
                .put("strict", StrictSchema.allows(schema))
                .set("schema", schema);
        return format;
    }
}
