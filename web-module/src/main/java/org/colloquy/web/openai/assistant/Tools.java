package org.colloquy.web.openai.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.error.AppException;
import org.colloquy.web.openai.wire.Fields;
import org.jspecify.annotations.Nullable;

/** Reads tools and what belongs to them. Whatever this server has not is refused by its name rather than left out. */
public final class Tools {

    private static final String FUNCTION = "function";
    private static final Set<String> ABSENT = Set.of("file_search", "code_interpreter");

    private Tools() {}

    /** The field {@code tools}; null when it is not there. */
    public static @Nullable List<FunctionTool> read(Fields body) {
        List<Fields> sent = body.objects("tools");
        if (sent == null) {
            return null;
        }
        List<FunctionTool> tools = new ArrayList<>(sent.size());
        for (Fields tool : sent) {
            tools.add(function(tool));
        }
        return tools;
    }

    /** The field {@code tool_resources}, which may only be as empty as clients leave it. */
    public static @Nullable JsonNode resources(Fields body) {
        Fields resources = body.object("tool_resources");
        if (resources == null) {
            return null;
        }
        for (String tool : ABSENT) {
            JsonNode resource = resources.raw(tool);
            if (resource != null && holdsSomething(resource)) {
                throw absent(resources.path(tool), tool);
            }
        }
        return body.rawObject("tool_resources");
    }

    /** Fails unless a type of tool exists here. */
    public static void requireKnown(Fields tool, String type) {
        if (ABSENT.contains(type)) {
            throw absent(tool.path("type"), type);
        }
        if (!type.equals(FUNCTION)) {
            throw tool.unknownValue("type", FUNCTION);
        }
    }

    private static FunctionTool function(Fields tool) {
        requireKnown(tool, tool.requiredText("type"));
        Fields function = tool.requiredObject(FUNCTION);
        return new FunctionTool(
                function.requiredText("name"),
                function.text("description"),
                function.rawObject("parameters"),
                function.flag("strict"));
    }

    private static AppException absent(String path, String tool) {
        return AppException.invalid(path, "The tool '" + tool + "' is not available on this server.");
    }

    private static boolean holdsSomething(JsonNode node) {
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (holdsSomething(child)) {
                    return true;
                }
            }
            return false;
        }
        return !node.isNull();
    }
}
