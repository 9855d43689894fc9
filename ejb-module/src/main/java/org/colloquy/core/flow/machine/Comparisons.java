package org.colloquy.core.flow.machine;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.colloquy.api.flow.Operator;

/** What the operators mean. */
final class Comparisons {

    private Comparisons() {}

    static boolean holds(Value left, Operator operator, String right) {
        return switch (operator) {
            case EQUALS -> equal(left.text(), right);
            case DIFFERENT_FROM -> !equal(left.text(), right);
            case CONTAINS -> contains(left, right);
            case STARTS_WITH -> bare(left.text()).startsWith(bare(right));
            case ENDS_WITH -> bare(left.text()).endsWith(bare(right));
            case GREATER -> compare(left, right, order -> order > 0);
            case LESS -> compare(left, right, order -> order < 0);
            case GREATER_OR_EQUAL -> compare(left, right, order -> order >= 0);
            case LESS_OR_EQUAL -> compare(left, right, order -> order <= 0);
            case IS_NUMBER -> Numbers.find(left.text()).isPresent();
            case IS_MESSAGE -> !left.text().isBlank();
        };
    }

    private static boolean contains(Value left, String right) {
        return left instanceof Value.Items list
                ? list.items().stream().anyMatch(item -> equal(item, right))
                : bare(left.text()).contains(bare(right));
    }

    static boolean equal(String left, String right) {
        Optional<BigDecimal> one = Numbers.find(left);
        Optional<BigDecimal> other = Numbers.find(right);
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : bare(left).equals(bare(right));
    }

    private static boolean compare(Value left, String right, IntPredicate wanted) {
        Optional<BigDecimal> one = Numbers.find(left.text());
        Optional<BigDecimal> other = Numbers.find(right);
        return one.isPresent() && other.isPresent() && wanted.test(one.get().compareTo(other.get()));
    }

    private static String bare(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
