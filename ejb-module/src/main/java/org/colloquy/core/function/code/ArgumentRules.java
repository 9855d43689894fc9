package org.colloquy.core.function.code;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds arguments to their Bean Validation constraints, whether or not their parameter says {@code @Valid}. */
final class ArgumentRules {

    private ArgumentRules() {}

    /** @throws BadArgumentsException that names what is wrong, for the model */
    static void check(Validator validator, Object bean, JavaFunction function, @Nullable Object[] values) {
        Set<ConstraintViolation<Object>> direct =
                validator.forExecutables().validateParameters(bean, function.viewMethod(), values);
        List<String> faults = new ArrayList<>();
        direct.forEach(violation -> faults.add(sentence(function.function(), violation)));
        for (int i = 0; i < values.length; i++) {
            Argument argument = function.function().arguments().get(i);
            Object value = values[i];
            if (value != null && !argument.isContext()) {
                validator
                        .validate(value)
                        .forEach(violation -> faults.add(
                                argument.name() + path(violation.getPropertyPath(), 0) + " " + violation.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadArgumentsException(
                    String.join("; ", faults.stream().distinct().sorted().toList()));
        }
    }

    private static String sentence(FunctionMethod function, ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        // Method, parameter, and then what inside of it.
        String argument = Stream.of(nodes.get(1))
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(node -> function.arguments()
                        .get(node.as(Path.ParameterNode.class).getParameterIndex())
                        .name())
                .findFirst()
                .orElse("the combination of arguments");
        return argument + path(violation.getPropertyPath(), 2) + " " + violation.getMessage();
    }

    private static String path(Path path, int skipped) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        for (Path.Node node : path) {
            if (place++ >= skipped) {
                if (node.getIndex() != null) {
                    text.append('[').append(node.getIndex()).append(']');
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    text.append('.').append(node.getName());
                }
            }
        }
        return text.toString();
    }
}
