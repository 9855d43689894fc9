package org.colloquy.core.bot.trigger;

/** {@code all}: every message, also one without words. */
record Everything() implements Condition {

    @Override
    public boolean fits(String text) {
        return true;
    }

    @Override
    public int closeness() {
        return 0;
    }
}
