package org.colloquy.web.openai.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.colloquy.api.run.ToolChoice;
import org.colloquy.web.openai.assistant.Tools;
import org.colloquy.web.openai.wire.Fields;
import org.jspecify.annotations.Nullable;

/** The field {@code tool_choice}: a word, or a function by its name. */
final class ToolChoices {

    private static final String FIELD = "tool_choice";
    private static final String FUNCTION = "function";

    private ToolChoices() {}

    static @Nullable ToolChoice read(Fields body) {
        JsonNode sent = body.raw(FIELD);
        if (sent == null) {
            return null;
        }
        if (sent.isTextual()) {
            return switch (sent.textValue()) {
                case "none" -> new ToolChoice(ToolChoice.Mode.NONE, null);
                case "auto" -> new ToolChoice(ToolChoice.Mode.AUTO, null);
                case "required" -> new ToolChoice(ToolChoice.Mode.REQUIRED, null);
                default -> throw body.unknownValue(FIELD, "none", "auto", "required");
            };
        }
        Fields choice = body.requiredObject(FIELD);
        Tools.requireKnown(choice, choice.requiredText("type"));
        return new ToolChoice(
                ToolChoice.Mode.FUNCTION, choice.requiredObject(FUNCTION).requiredText("name"));
    }

    static Object shown(ToolChoice choice) {
        String function = choice.function();
        return function == null
                ? choice.mode().name().toLowerCase(Locale.ROOT)
                : Map.of("type", FUNCTION, FUNCTION, Map.of("name", function));
    }
}
