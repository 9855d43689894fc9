package org.colloquy.web.openai.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.web.openai.wire.WireObject;
import org.colloquy.web.openai.wire.WireVariant;
import org.jspecify.annotations.Nullable;

/** A function as assistants and runs list it. */
@WireObject
public record ToolJson(String type, Function function) {

    /** What is said about it; a description and parameters only where there are some. */
    @WireVariant
    public record Function(
            String name,
            @Nullable String description,
            @Nullable JsonNode parameters,
            boolean strict) {}

    /** A list of tools. */
    public static List<ToolJson> of(List<FunctionTool> tools) {
        return tools.stream().map(ToolJson::of).toList();
    }

    private static ToolJson of(FunctionTool tool) {
        boolean strict = Boolean.TRUE.equals(tool.strict());
        return new ToolJson("function", new Function(tool.name(), tool.description(), tool.parameters(), strict));
    }
}
