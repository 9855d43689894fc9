package org.colloquy.core.bot.session;

import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotView;

/** What becomes of a message. */
sealed interface Decision {

    /** Nothing. */
    record Ignore(String why) implements Decision {}

    /** The session is silenced: the number's owner has taken over. */
    record Pause() implements Decision {}

    /**
     * The session ends.
     *
     * @param keep whether it stays the contact's session, as closed
     */
    record Finish(boolean keep) implements Decision {}

    /**
     * A bot answers.
     *
     * @param begin whether a new conversation begins
     * @param usable whether there is anything to answer; otherwise the bot says that it does not understand
     * @param why the bot was chosen
     */
    record Answer(BotView bot, Behaviour behaviour, boolean begin, boolean usable, String why) implements Decision {}
}
