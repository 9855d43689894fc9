package org.colloquy.web.console.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.colloquy.api.flow.Condition;
import org.colloquy.api.flow.Operator;

/** Conditions in words. */
final class Conditions {

    private Conditions() {}

    static String words(Condition condition) {
        return words(condition, false);
    }

    private static String words(Condition condition, boolean inside) {
        if (condition instanceof Condition.All all) {
            return group(all.conditions(), " and ", inside);
        }
        if (condition instanceof Condition.Any any) {
            return group(any.conditions(), " or ", inside);
        }
        return condition instanceof Condition.Open open
                ? open.calendar() + " is open"
                : comparison((Condition.Comparison) condition);
    }

    private static String group(List<Condition> conditions, String joint, boolean inside) {
        String joined = conditions.stream()
                .map(condition -> words(condition, conditions.size() > 1))
                .collect(Collectors.joining(joint));
        return inside && conditions.size() > 1 ? "(" + joined + ")" : joined;
    }

    private static String comparison(Condition.Comparison comparison) {
        String what = comparison.variable() == null ? "the last message" : comparison.variable();
        String words = what + " " + operator(comparison.operator());
        return comparison.operator().takesValue() ? words + " " + Phrases.quoted(comparison.value()) : words;
    }

    private static String operator(Operator operator) {
        return switch (operator) {
            case EQUALS -> "is";
            case DIFFERENT_FROM -> "is not";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "starts with";
            case ENDS_WITH -> "ends with";
            case GREATER -> "is greater than";
            case LESS -> "is less than";
            case GREATER_OR_EQUAL -> "is at least";
            case LESS_OR_EQUAL -> "is at most";
            case IS_NUMBER -> "is a number";
            case IS_MESSAGE -> "is not empty";
        };
    }
}
