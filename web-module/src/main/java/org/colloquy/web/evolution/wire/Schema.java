package org.colloquy.web.evolution.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a body has to look like, judged in the words and in the order of the validator that Evolution uses. Fields that are not
 * named are not looked at.
 */
public final class Schema {

    private final List<SchemaField> fields;
    private final Set<String> required;

    private Schema(List<SchemaField> fields) {
        this.fields = fields;
        this.required = new HashSet<>(fields.stream()
                .filter(SchemaField::required)
                .map(SchemaField::name)
                .toList());
    }

    /** A schema of these fields, in the order in which they are judged. */
    public static Schema of(SchemaField... fields) {
        return new Schema(List.of(fields));
    }

    /**
     * The body as it may be used: optional fields that are null are left out, and so are empty texts in lists, because dashboards
     * send both for what nobody has filled in.
     *
     * @throws Refusal when the body does not fit
     */
    public Payload check(Payload body) {
        ObjectNode cleaned = cleaned(body.object());
        List<String> problems = problems(cleaned);
        if (!problems.isEmpty()) {
            throw Refusal.schema(problems);
        }
        return new Payload(cleaned);
    }

    private List<String> problems(ObjectNode body) {
        List<String> problems = new ArrayList<>();
        for (SchemaField field : fields) {
            JsonNode value = body.get(field.name());
            if (value != null) {
                field.check(value, problems);
            }
        }
        fields.stream()
                .filter(field -> field.required() && !body.has(field.name()))
                .forEach(field -> problems.add("instance requires property \"" + field.name() + "\""));
        if (onlyRequired(body)) {
            fields.stream()
                    .filter(field -> field.required() && isEmptyText(body.get(field.name())))
                    .forEach(field -> problems.add("The \"" + field.name() + "\" cannot be empty"));
        }
        return problems;
    }

    /** With any other field, known or not, Evolution's condition for the check of emptiness does not hold. */
    private boolean onlyRequired(ObjectNode body) {
        Set<String> others = new HashSet<>();
        body.fieldNames().forEachRemaining(others::add);
        others.removeAll(required);
        return others.isEmpty();
    }

    private static boolean isEmptyText(JsonNode value) {
        return value != null && value.isTextual() && value.textValue().isEmpty();
    }

    private ObjectNode cleaned(ObjectNode body) {
        ObjectNode cleaned = body.objectNode();
        cleaned.setAll(body);
        for (SchemaField field : fields) {
            JsonNode value = body.get(field.name());
            if (value != null && value.isNull() && !field.required()) {
                cleaned.remove(field.name());
            } else if (value != null && field.isList() && value.isArray()) {
                cleaned.set(field.name(), SchemaField.withoutEmptyTexts(value));
            }
        }
        return cleaned;
    }
}
