package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What can be done to a variable. */
public enum Operation {
    REPLACE(VariableType.TEXT, VariableType.NUMBER),
    APPEND(VariableType.TEXT),
    ADD(VariableType.NUMBER, VariableType.LIST),
    SUBTRACT(VariableType.NUMBER),
    MULTIPLY(VariableType.NUMBER),
    DIVIDE(VariableType.NUMBER),
    /** Takes every item out that is the operand. */
    REMOVE(VariableType.LIST),
    EMPTY(VariableType.LIST);

    private final Set<VariableType> types;

    Operation(VariableType... types) {
        this.types = Set.of(types);
    }

    /** Whether it can be done to variables of the type. */
    public boolean fits(VariableType type) {
        return types.contains(type);
    }

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
