package org.colloquy.core.transfer;

import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.WriteBot;
import org.jspecify.annotations.Nullable;

/** Who answers for a bot, as far as the rule about duplicates goes: an assistant, or a model with its limit. */
record Answerer(
        BotType type,
        @Nullable String assistantId,
        @Nullable String model,
        @Nullable Integer maxTokens) {

    static Answerer of(BotView bot) {
        return of(bot.type(), bot.answering());
    }

    static Answerer of(WriteBot bot) {
        return of(bot.type(), bot.answering());
    }

    private static Answerer of(BotType type, Answering answering) {
        return type == BotType.ASSISTANT
                ? new Answerer(type, answering.assistantId(), null, null)
                : new Answerer(type, null, answering.model(), answering.maxTokens());
    }
}
