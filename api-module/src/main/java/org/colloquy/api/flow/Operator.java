package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How values are compared. Texts are compared without regard to case and to white space around them; two values that are both
 * numbers are compared as numbers. A list contains a value when one of its items equals it, and compares as its items joined by
 * commas otherwise. What is no number is neither greater nor less than anything.
 */
public enum Operator {
    EQUALS,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    DIFFERENT_FROM,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL,
    /** The variable holds a number. */
    IS_NUMBER,
    /** The variable holds words, a number or an item: anything at all. */
    IS_MESSAGE;

    /** Whether there is something to compare with. */
    public boolean takesValue() {
        return this != IS_NUMBER && this != IS_MESSAGE;
    }

    /** Whether it is about numbers. */
    public boolean ofNumbers() {
        return switch (this) {
            case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> true;
            case EQUALS, CONTAINS, STARTS_WITH, ENDS_WITH, DIFFERENT_FROM, IS_NUMBER, IS_MESSAGE -> false;
        };
    }

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
