package org.colloquy.web.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.colloquy.api.error.Violation;

/** Translates a violation's path ({@code create.request.metadata[team].<map value>}) into the field a caller sent. */
public final class ViolationPaths {

    private static final String WHOLE_BODY = "body";
    private static final int LONGEST_KEY = 64;

    /** Bean Validation's name for a map's key, which is itself the rejected value and so is not shown. */
    private static final String MAP_KEY = "<map key>";

    private ViolationPaths() {}

    /** Whether arguments of a service call are meant; a violated entity or return value is the server's own fault. */
    static boolean concernRequest(ConstraintViolationException e) {
        return !e.getConstraintViolations().isEmpty()
                && e.getConstraintViolations().stream()
                        .map(violation -> violation.getPropertyPath().iterator())
                        .allMatch(nodes -> nodes.hasNext() && nodes.next().getKind() == ElementKind.METHOD);
    }

    static List<Violation> violations(ConstraintViolationException e) {
        return violations(e.getConstraintViolations());
    }

    /** What is wrong, by the names of the fields. */
    public static List<Violation> violations(Collection<? extends ConstraintViolation<?>> found) {
        return found.stream()
                .map(ViolationPaths::violation)
                .distinct()
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            append(field, node);
        }
        return new Violation(field.isEmpty() ? WHOLE_BODY : field.toString(), violation.getMessage());
    }

    private static void append(StringBuilder field, Path.Node node) {
        // The kinds are those of the service's method; a JSON client knows nothing of them.
        switch (node.getKind()) {
            case PROPERTY, CONTAINER_ELEMENT, BEAN -> {
                if (node.isInIterable() && !MAP_KEY.equals(node.getName())) {
                    appendPlace(field, node);
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    appendName(field, node.getName());
                }
            }
            case METHOD, PARAMETER, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {
                // left out
            }
        }
    }

    private static void appendPlace(StringBuilder field, Path.Node node) {
        if (node.getKey() != null) {
            String key = node.getKey().toString();
            appendName(field, key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "…");
        } else if (node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        }
    }

    private static void appendName(StringBuilder field, String name) {
        if (!field.isEmpty()) {
            field.append('.');
        }
        field.append(name);
    }
}
