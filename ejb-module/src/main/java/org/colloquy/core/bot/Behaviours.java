package org.colloquy.core.bot;

import org.colloquy.api.bot.Behaviour;
import org.jspecify.annotations.Nullable;

/** Puts together what is said in several places. */
final class Behaviours {

    private Behaviours() {}

    /** What {@code said} says, and for the rest what {@code otherwise} does. */
    static Behaviour over(Behaviour said, Behaviour otherwise) {
        return new Behaviour(
                or(said.expire(), otherwise.expire()),
                or(said.keywordFinish(), otherwise.keywordFinish()),
                or(said.delayMessage(), otherwise.delayMessage()),
                or(said.unknownMessage(), otherwise.unknownMessage()),
                or(said.listeningFromMe(), otherwise.listeningFromMe()),
                or(said.stopBotFromMe(), otherwise.stopBotFromMe()),
                or(said.keepOpen(), otherwise.keepOpen()),
                or(said.debounceTime(), otherwise.debounceTime()),
                or(said.splitMessages(), otherwise.splitMessages()),
                or(said.timePerChar(), otherwise.timePerChar()),
                or(said.ignoreJids(), otherwise.ignoreJids()));
    }

    /** The settings that a channel's first bot leaves: what it says, unless that is no more than "nothing". */
    static Behaviour ofFirstBot(Behaviour said) {
        return new Behaviour(
                zero(said.expire()),
                empty(said.keywordFinish()),
                zero(said.delayMessage()),
                empty(said.unknownMessage()),
                no(said.listeningFromMe()),
                no(said.stopBotFromMe()),
                no(said.keepOpen()),
                zero(said.debounceTime()),
                no(said.splitMessages()),
                zero(said.timePerChar()),
                said.ignoreJids());
    }

    private static @Nullable Integer zero(@Nullable Integer number) {
        return number == null || number == 0 ? null : number;
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable Boolean no(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag) ? Boolean.TRUE : null;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T otherwise) {
        return said == null ? otherwise : said;
    }
}
