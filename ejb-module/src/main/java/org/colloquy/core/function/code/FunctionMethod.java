package org.colloquy.core.function.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquy.api.function.AssistantFunction;

/** A method that is a function: its name, description, arguments and their schema, and who may have it called. */
record FunctionMethod(
        String name,
        String description,
        Optional<Duration> timeLimit,
        Method method,
        List<Argument> arguments,
        JsonNode schema,
        RoleRule rule) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws UnfitMethodException with a sentence for the log */
    static FunctionMethod of(Class<?> bean, Method method, SchemaWriter schemas) {
        AssistantFunction declared = method.getAnnotation(AssistantFunction.class);
        String name = declared.name().isEmpty() ? snakeCase(method.getName()) : declared.name();
        if (!NAME.matcher(name).matches()) {
            throw new UnfitMethodException("its name is not 1 to 64 letters, digits, _ and -");
        }
        if (declared.value().isBlank()) {
            throw new UnfitMethodException("it has no description, without which no model knows when to call it");
        }
        List<Argument> arguments =
                Arrays.stream(method.getParameters()).map(Argument::of).toList();
        return new FunctionMethod(
                name,
                declared.value(),
                declared.timeoutMillis() > 0
                        ? Optional.of(Duration.ofMillis(declared.timeoutMillis()))
                        : Optional.empty(),
                method,
                arguments,
                schemas.write(arguments),
                RoleRule.of(bean, method));
    }

    /** Whether it gives nothing back, now or later. */
    boolean withoutResult() {
        Type result = method.getGenericReturnType();
        Type value = result instanceof ParameterizedType stage && method.getReturnType() != Optional.class
                ? stage.getActualTypeArguments()[0]
                : result;
        return value == void.class || value == Void.class;
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", "$1$3_$2")
                .toLowerCase(Locale.ROOT);
    }
}
