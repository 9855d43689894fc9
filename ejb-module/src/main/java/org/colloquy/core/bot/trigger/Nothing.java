package org.colloquy.core.bot.trigger;

/** {@code none}: the bot is there for those whom no other bot answers. */
record Nothing() implements Condition {

    @Override
    public boolean fits(String text) {
        return false;
    }

    @Override
    public int closeness() {
        return 0;
    }
}
