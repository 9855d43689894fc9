package org.colloquy.core.flow.machine;

import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.VariableType;

/** Values of one type as values of another. */
final class Values {

    private Values() {}

    /** Empty: it has no such form. */
    static Optional<Value> fit(Value value, VariableType type) {
        return switch (type) {
            case TEXT -> Optional.of(new Value.Text(value.text()));
            case NUMBER ->
                value instanceof Value.Amount
                        ? Optional.of(value)
                        : Numbers.find(value.text()).map(Value.Amount::new);
            case LIST -> Optional.of(value instanceof Value.Items ? value : new Value.Items(List.of(value.text())));
        };
    }
}
