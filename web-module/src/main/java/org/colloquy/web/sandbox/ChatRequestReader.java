package org.colloquy.web.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.colloquy.api.json.Json;

/** Reads a chat completion request. Unknown fields are ignored, known ones must have the right type. */
final class ChatRequestReader {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private ChatRequestReader() {}

    /**
     * The request in a body.
     *
     * @throws BadRequest when it is not one
     */
    static ChatRequest read(String body) {
        Field root = Field.root(parse(body));
        String model = root.at("model").required().text();
        List<ChatMessage> messages = MessagesReader.read(root.at("messages").required());
        onlyOneChoice(root.at("n"));
        LinkedHashSet<String> tools = tools(root.at("tools"));
        boolean stream = root.at("stream").find().map(Field::flag).orElse(false);
        return new ChatRequest(
                model,
                messages,
                tools,
                toolChoice(root.at("tool_choice"), tools),
                root.at("parallel_tool_calls").find().map(Field::flag).orElse(true),
                format(root.at("response_format")),
                maxTokens(root),
                stream,
                includeUsage(root.at("stream_options"), stream));
    }

    private static JsonNode parse(String body) {
        JsonNode node;
        try {
            node = Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw BadRequest.unreadable();
        }
        if (!node.isObject()) {
            throw BadRequest.unreadable();
        }
        return node;
    }

    private static void onlyOneChoice(Field n) {
        if (n.find().map(Field::positive).orElse(1) != 1) {
            throw BadRequest.wrongValue(n.path(), "the sandbox gives one choice only");
        }
    }

    private static LinkedHashSet<String> tools(Field tools) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Field tool : tools.find().map(Field::items).orElse(List.of())) {
            if (tool.object().at("type").required().text().equals("function")) {
                Field function = tool.at("function").required().object();
                names.add(function.at("name").required().text(NAME));
                function.at("parameters").find().ifPresent(Field::object);
            }
        }
        return names;
    }

    private static ToolChoice toolChoice(Field choice, LinkedHashSet<String> tools) {
        if (choice.find().isEmpty()) {
            return ToolChoice.AUTO;
        }
        if (tools.isEmpty()) {
            throw BadRequest.wrongValue(choice.path(), "only allowed when 'tools' are specified");
        }
        if (choice.node().isObject()) {
            Field name = choice.at("function").required().object().at("name").required();
            if (!tools.contains(name.text())) {
                throw BadRequest.wrongValue(name.path(), "expected the name of one of the 'tools'");
            }
            return ToolChoice.function(name.text());
        }
        return switch (choice.text()) {
            case "auto" -> ToolChoice.AUTO;
            case "none" -> ToolChoice.NONE;
            case "required" -> ToolChoice.REQUIRED;
            default -> throw BadRequest.wrongValue(choice.path(), "expected 'none', 'auto' or 'required'");
        };
    }

    private static ResponseFormat format(Field format) {
        if (format.find().isEmpty()) {
            return new ResponseFormat.Text();
        }
        Field type = format.object().at("type").required();
        return switch (type.text()) {
            case "text" -> new ResponseFormat.Text();
            case "json_object" -> new ResponseFormat.JsonObject();
            case "json_schema" -> jsonSchema(format.at("json_schema").required().object());
            default -> throw BadRequest.wrongValue(type.path(), "expected 'text', 'json_object' or 'json_schema'");
        };
    }

    private static ResponseFormat jsonSchema(Field format) {
        format.at("name").required().text(NAME);
        return new ResponseFormat.JsonSchema(
                format.at("schema").required().object().node());
    }

    private static OptionalInt maxTokens(Field root) {
        return root.at("max_completion_tokens")
                .find()
                .or(() -> root.at("max_tokens").find())
                .map(field -> OptionalInt.of(field.positive()))
                .orElse(OptionalInt.empty());
    }

    private static boolean includeUsage(Field options, boolean stream) {
        if (options.find().isPresent() && !stream) {
            throw BadRequest.wrongValue(options.path(), "only allowed when 'stream' is enabled");
        }
        return options.find()
                .flatMap(found -> found.object().at("include_usage").find())
                .map(Field::flag)
                .orElse(false);
    }
}
