package org.colloquy.core.function.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds what a schema requires and arguments lack, at any depth; a null counts as missing. */
final class RequiredFields {

    private final JsonNode root;
    private final List<String> missing = new ArrayList<>();

    private RequiredFields(JsonNode root) {
        this.root = root;
    }

    /** Paths of what is missing, such as {@code order.lines[0].item}. */
    static List<String> missing(JsonNode schema, JsonNode arguments) {
        RequiredFields fields = new RequiredFields(schema);
        fields.visit(schema, arguments, "");
        return fields.missing;
    }

    private void visit(JsonNode schema, JsonNode value, String path) {
        JsonNode meant = resolve(schema);
        if (value.isObject()) {
            visitObject(meant, value, path);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                visit(meant.path("items"), value.get(i), path + "[" + i + "]");
            }
        }
    }

    private void visitObject(JsonNode schema, JsonNode value, String path) {
        for (JsonNode name : schema.path("required")) {
            if (!value.hasNonNull(name.asText())) {
                missing.add(join(path, name.asText()));
            }
        }
        Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode property = schema.path("properties").path(field.getKey());
            visit(
                    property.isMissingNode() ? schema.path("additionalProperties") : property,
                    field.getValue(),
                    join(path, field.getKey()));
        }
    }

    /** Definitions are the only thing that schemas of ours refer to. */
    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : schema;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
