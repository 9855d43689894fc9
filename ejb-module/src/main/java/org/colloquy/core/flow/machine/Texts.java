package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.core.template.Template;
import org.colloquy.core.template.Template.Escape;
import org.jspecify.annotations.Nullable;

/** Fills in variables, escaped for the place where they are put. */
final class Texts {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\{?\\s*([A-Za-z][^{}\\s]*)\\s*}?}}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Escape URL = Texts::encoded;
    private static final Escape JSON =
            value -> String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
    private static final Escape LINE =
            value -> value.replaceAll("\\p{Cntrl}+", " ").strip();

    private final Frame frame;
    private final Memory memory;
    private final World world;
    private final ZoneId zone;

    Texts(Frame frame, Memory memory, World world, @Nullable ZoneId zone) {
        this.frame = frame;
        this.memory = memory;
        this.world = world;
        this.zone = zone == null ? ZoneOffset.UTC : zone;
    }

    /** As the contact reads it. */
    String plain(@Nullable String text) {
        return fill(text, Escape.NONE);
    }

    /** For the path and the query of an address. */
    String url(String text) {
        return fill(text, URL);
    }

    /** For the inside of a JSON text. */
    String json(String text) {
        return fill(text, JSON);
    }

    /** For a header or another single line. */
    String line(String text) {
        return CONTROLS.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** What a variable holds; nothing, if there is none of that name. */
    Value value(String variable) {
        Value own = frame.variables().get(variable);
        return own != null
                ? own
                : SystemVariables.find(variable, memory, world, zone)
                        .<Value>map(Value.Text::new)
                        .orElse(Value.NO_TEXT);
    }

    /** A text, or, if it is nothing but a variable, what that holds. */
    Value operand(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches() ? value(reference.group(1)) : new Value.Text(plain(text));
    }

    /** JSON whose texts are operands. */
    JsonNode tree(JsonNode node) {
        if (node.isTextual()) {
            return Template.is(node.textValue())
                    ? operand(node.textValue()).json()
                    : TextNode.valueOf(node.textValue());
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(tree(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), tree(field.getValue())));
            return object;
        }
        return node;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    private String fill(@Nullable String text, Escape escape) {
        if (text == null || !Template.is(text)) {
            return text == null ? "" : text;
        }
        Map<String, Object> values = new HashMap<>(SystemVariables.values(memory, world, zone));
        frame.variables()
                .forEach((name, value) ->
                        values.put(name, value instanceof Value.Items list ? list.items() : value.text()));
        return Template.fill(text, values, escape, Value.MAX_LENGTH);
    }
}
