package org.colloquy.core.function.code;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.colloquy.api.function.Described;
import org.colloquy.api.function.FunctionContext;

/** One parameter of a function's method. */
record Argument(String name, Parameter parameter) {

    static Argument of(Parameter parameter) {
        Described described = parameter.getAnnotation(Described.class);
        if (described != null && !described.name().isEmpty()) {
            return new Argument(described.name(), parameter);
        }
        if (!parameter.isNamePresent()) {
            throw new UnfitMethodException(
                    "its parameters have no names: compile it with -parameters, or name each with"
                            + " @Described(value = \"...\", name = \"...\")");
        }
        return new Argument(parameter.getName(), parameter);
    }

    /** Whether the server fills it in. */
    boolean isContext() {
        return parameter.getType() == FunctionContext.class;
    }

    boolean required() {
        return !optional() && !Nullness.nullable(parameter) && !Nullness.nullable(parameter.getAnnotatedType());
    }

    /** Its type, without the Optional around it. */
    AnnotatedType valueType() {
        return optional() && parameter.getAnnotatedType() instanceof AnnotatedParameterizedType type
                ? type.getAnnotatedActualTypeArguments()[0]
                : parameter.getAnnotatedType();
    }

    private boolean optional() {
        return parameter.getType() == Optional.class;
    }
}
