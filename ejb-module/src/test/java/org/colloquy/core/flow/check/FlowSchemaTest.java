package org.colloquy.core.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Condition;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published schema is made of the types: {@code -Dcolloquy.schema.write=true} writes it anew. */
class FlowSchemaTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "flow.schema.json");

    @Test
    void thePublishedSchemaIsThatOfTheTypes() throws IOException {
        String schema = text(schema()) + "\n";
        if (Boolean.getBoolean("colloquy.schema.write")) {
            Files.writeString(PUBLISHED, schema);
        }
        assertThat(PUBLISHED).content().isEqualTo(schema);
    }

    private static String text(JsonNode schema) throws JsonProcessingException {
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    }

    private static JsonNode schema() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.STANDARD_FORMATS,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.FLATTENED_ENUMS);
        config.forFields().withRequiredCheck(FlowSchemaTest::required).withNullableCheck(field -> false);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> simple(type.getErasedType()));
        ObjectNode schema = (ObjectNode) new SchemaGenerator(config.build()).generateSchema(FlowDefinition.class);
        types(schema.path("$defs"), Action.class);
        types(schema.path("$defs"), Condition.class);
        anchor(schema);
        return schema.put("title", "A flow of Colloquy");
    }

    /** Says by which word each kind is known. */
    private static void types(JsonNode definitions, Class<?> parent) {
        for (JsonSubTypes.Type kind : parent.getAnnotation(JsonSubTypes.class).value()) {
            ObjectNode definition = (ObjectNode) definitions.get(kind.value().getSimpleName());
            definition.withObject("/properties").putObject("type").put("const", kind.name());
            definition.withArray("/required").add("type");
        }
    }

    /** A constraint's pattern is about the whole text, a schema's is not. */
    private static void anchor(JsonNode node) {
        if (node instanceof ObjectNode object && node.path("pattern").isTextual()) {
            String pattern = node.path("pattern").textValue();
            object.put("pattern", pattern.startsWith("^") ? pattern : "^(" + pattern + ")$");
        }
        node.forEach(FlowSchemaTest::anchor);
    }

    /** Lists and maps that are absent are empty. */
    private static boolean required(FieldScope field) {
        Class<?> type = field.getRawMember().getType();
        return !List.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)
                && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition simple(Class<?> type) {
        ObjectNode schema = Json.mapper().createObjectNode();
        if (type == JsonNode.class) {
            return new CustomDefinition(
                    schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
        }
        if (type == LocalTime.class) {
            schema.put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
            return new CustomDefinition(schema, true);
        }
        if (type.isEnum()) {
            schema.put("type", "string").set("enum", Json.mapper().valueToTree(type.getEnumConstants()));
            return new CustomDefinition(schema, true);
        }
        return null;
    }
}
