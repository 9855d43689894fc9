package org.colloquy.web.evolution.bot;

import java.util.Arrays;
import java.util.function.Function;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.web.evolution.wire.Payload;
import org.jspecify.annotations.Nullable;

/** Reads what clients want of bots and settings, after the schema has let it pass. */
public final class BotRequests {

    private BotRequests() {}

    /** A bot, or a change of one. */
    public static WriteBot bot(Payload body) {
        return new WriteBot(
                body.isTrue("enabled"),
                body.filled("openaiCredsId"),
                body.text("description"),
                one(BotType.values(), BotType::wire, textOrEmpty(body, "botType")),
                answering(body),
                trigger(body),
                behaviour(body),
                body.integer("priority"));
    }

    /** The settings of an instance. */
    public static WriteSettings settings(Payload body) {
        return new WriteSettings(
                textOrEmpty(body, "openaiCredsId"),
                behaviour(body),
                body.flag("speechToText"),
                body.text(body.firstOf("openaiIdFallback", "fallbackId")));
    }

    private static Answering answering(Payload body) {
        return new Answering(
                body.text("assistantId"),
                body.text("functionUrl"),
                body.text("model"),
                body.texts("systemMessages"),
                body.texts("assistantMessages"),
                body.texts("userMessages"),
                body.integer("maxTokens"),
                body.text("flowId"));
    }

    private static Trigger trigger(Payload body) {
        String operator = body.text("triggerOperator");
        return new Trigger(
                one(TriggerType.values(), TriggerType::wire, textOrEmpty(body, "triggerType")),
                operator == null ? null : one(TriggerOperator.values(), TriggerOperator::wire, operator),
                body.text("triggerValue"));
    }

    private static Behaviour behaviour(Payload body) {
        return new Behaviour(
                body.integer("expire"),
                body.text("keywordFinish"),
                body.integer("delayMessage"),
                body.text("unknownMessage"),
                body.flag("listeningFromMe"),
                body.flag("stopBotFromMe"),
                body.flag("keepOpen"),
                body.integer("debounceTime"),
                body.flag("splitMessages"),
                body.integer("timePerChar"),
                body.texts("ignoreJids"));
    }

    /** The one with this word, which the schema knows. */
    private static <E> E one(E[] all, Function<E, String> wire, String word) {
        return Arrays.stream(all)
                .filter(one -> wire.apply(one).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String textOrEmpty(Payload body, String name) {
        @Nullable String text = body.text(name);
        return text == null ? "" : text;
    }
}
