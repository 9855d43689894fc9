package org.colloquy.core.flow.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.Operation;
import org.colloquy.api.flow.VariableType;

/** What the operations do. */
final class Assignments {

    private Assignments() {}

    /** Empty: it cannot be done. */
    static Optional<Value> apply(Value old, VariableType type, Operation operation, Value operand) {
        if (!operation.fits(type)) {
            return Optional.empty();
        }
        return switch (type) {
            case TEXT ->
                Optional.of(
                        new Value.Text(operation == Operation.APPEND ? old.text() + operand.text() : operand.text()));
            case NUMBER ->
                Numbers.find(operand.text())
                        .flatMap(right ->
                                Numbers.find(old.text()).flatMap(left -> Numbers.calculate(left, operation, right)))
                        .map(Value.Amount::new);
            case LIST -> Optional.of(new Value.Items(items(old, operation, operand)));
        };
    }

    private static List<String> items(Value old, Operation operation, Value operand) {
        List<String> items = new ArrayList<>(operation == Operation.EMPTY ? List.of() : parts(old));
        if (operation == Operation.ADD) {
            items.addAll(parts(operand));
        } else if (operation == Operation.REMOVE) {
            parts(operand).forEach(gone -> items.removeIf(item -> Comparisons.equal(item, gone)));
        }
        return items;
    }

    private static List<String> parts(Value value) {
        return value instanceof Value.Items list ? list.items() : List.of(value.text());
    }
}
