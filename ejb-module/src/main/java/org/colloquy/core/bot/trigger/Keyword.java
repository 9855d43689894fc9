package org.colloquy.core.bot.trigger;

import org.colloquy.api.bot.TriggerOperator;

/** A word in its place, case-sensitive and untrimmed as Evolution has it. */
record Keyword(TriggerOperator operator, String value) implements Condition {

    @Override
    public boolean fits(String text) {
        return switch (operator) {
            case EQUALS -> text.equals(value);
            case STARTS_WITH -> text.startsWith(value);
            case ENDS_WITH -> text.endsWith(value);
            case CONTAINS -> text.contains(value);
            case REGEX -> throw new IllegalStateException("A pattern is no keyword");
        };
    }

    @Override
    public int closeness() {
        return switch (operator) {
            case EQUALS -> 6;
            case STARTS_WITH -> 3;
            case ENDS_WITH -> 2;
            case CONTAINS -> 1;
            case REGEX -> throw new IllegalStateException("A pattern is no keyword");
        };
    }
}
