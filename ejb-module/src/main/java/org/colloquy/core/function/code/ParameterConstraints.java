package org.colloquy.core.function.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;

/** Constraints of method parameters as JSON Schema; the generator itself knows those of fields only. */
final class ParameterConstraints {

    private ParameterConstraints() {}

    static void write(AnnotatedElement element, ObjectNode schema) {
        for (Annotation constraint : element.getAnnotations()) {
            size(constraint, schema);
            number(constraint, schema);
            text(constraint, schema);
        }
        if (element instanceof AnnotatedParameterizedType type && schema.get("items") instanceof ObjectNode items) {
            AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
            write(arguments[arguments.length - 1], items);
        }
    }

    private static void size(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof Size size) {
            if (size.min() > 0) {
                schema.put("min" + kind(schema), size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put("max" + kind(schema), size.max());
            }
        } else if (constraint instanceof NotEmpty || constraint instanceof NotBlank) {
            schema.put("min" + kind(schema), 1);
        }
    }

    private static String kind(ObjectNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "Length";
        };
    }

    private static void number(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (constraint instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (constraint instanceof DecimalMin min) {
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (constraint instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (constraint instanceof Positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (constraint instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        } else if (constraint instanceof Negative) {
            schema.put("exclusiveMaximum", 0);
        } else if (constraint instanceof NegativeOrZero) {
            schema.put("maximum", 0);
        }
    }

    private static void text(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof Pattern pattern) {
            schema.put("pattern", pattern.regexp());
        } else if (constraint instanceof Email) {
            schema.put("format", "email");
        }
    }
}
