package org.colloquy.core.function.code;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.function.Described;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schema of a method's parameters, in the form that models' providers understand. What is not Optional, nullable
 * or a class with defaults of its own is required, and nothing else may be there: the reader of arguments holds calls to it.
 */
final class SchemaWriter {

    private static final String DEFINITIONS = "$defs";

    private final SchemaGenerator generator = generator();

    ObjectNode write(List<Argument> arguments) {
        SchemaBuilder schemas = generator.buildMultipleSchemaDefinitions();
        ObjectNode whole = Json.mapper().createObjectNode().put("type", "object");
        ObjectNode properties = whole.putObject("properties");
        ArrayNode required = Json.mapper().createArrayNode();
        for (Argument argument : arguments) {
            if (!argument.isContext()) {
                properties.set(
                        argument.name(),
                        schemas.createSchemaReference(argument.valueType().getType()));
                if (argument.required()) {
                    required.add(argument.name());
                }
            }
        }
        ObjectNode definitions = schemas.collectDefinitions(DEFINITIONS);
        arguments.stream()
                .filter(argument -> !argument.isContext())
                .forEach(argument -> annotate(argument, properties));
        if (!required.isEmpty()) {
            whole.set("required", required);
        }
        whole.put("additionalProperties", false);
        if (!definitions.isEmpty()) {
            whole.set(DEFINITIONS, definitions);
        }
        return whole;
    }

    private static void annotate(Argument argument, ObjectNode properties) {
        ObjectNode schema = (ObjectNode) properties.get(argument.name());
        Described described = argument.parameter().getAnnotation(Described.class);
        if (described != null) {
            schema.put("description", described.value());
        }
        ParameterConstraints.write(argument.parameter(), schema);
        ParameterConstraints.write(argument.valueType(), schema);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.RESPECT_JSONPROPERTY_REQUIRED))
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.STANDARD_FORMATS,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS, Option.FLATTENED_ENUMS);
        config.forFields()
                .withDescriptionResolver(SchemaWriter::description)
                .withTargetTypeOverridesResolver(SchemaWriter::withoutOptional)
                .withRequiredCheck(SchemaWriter::requiredComponent);
        config.forTypesInGeneral()
                .withDescriptionResolver(scope -> description(scope.getType()))
                .withCustomDefinitionProvider((type, context) -> values(type));
        return new SchemaGenerator(config.build());
    }

    private static @Nullable String description(FieldScope field) {
        Described described = field.getAnnotation(Described.class);
        return described == null || field.isFakeContainerItemScope() ? null : described.value();
    }

    private static @Nullable String description(ResolvedType type) {
        Described described = type.getErasedType().getAnnotation(Described.class);
        return described == null ? null : described.value();
    }

    /** What may be absent need not be null as well, which not every model's provider understands. */
    private static @Nullable List<ResolvedType> withoutOptional(FieldScope field) {
        return field.getType().getErasedType() == Optional.class
                ? List.of(field.getTypeParameterFor(Optional.class, 0))
                : null;
    }

    /** An enum's constants as our own mapper reads them. */
    private static @Nullable CustomDefinition values(ResolvedType type) {
        if (!type.getErasedType().isEnum()) {
            return null;
        }
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "string");
        schema.set("enum", Json.mapper().valueToTree(type.getErasedType().getEnumConstants()));
        return new CustomDefinition(schema, true);
    }

    /** A record has no defaults: what is neither Optional nor nullable has to be there. */
    private static boolean requiredComponent(FieldScope field) {
        return field.getDeclaringType().getErasedType().isRecord()
                && field.getRawMember().getType() != Optional.class
                && !Nullness.nullable(field.getRawMember())
                && !Nullness.nullable(field.getRawMember().getAnnotatedType());
    }
}
