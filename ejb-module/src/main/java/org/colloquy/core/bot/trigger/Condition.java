package org.colloquy.core.bot.trigger;

/** Whether a first message fits, and how closely it has to. */
sealed interface Condition permits Everything, Nothing, Keyword, Pattern, Words {

    boolean fits(String text);

    /** The higher, the more is said about the message: of two bots that fit, the one that says more answers. */
    int closeness();
}
