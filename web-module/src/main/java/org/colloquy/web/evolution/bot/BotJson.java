package org.colloquy.web.evolution.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.web.evolution.wire.EvolutionJson;
import org.colloquy.web.evolution.wire.Iso;
import org.jspecify.annotations.Nullable;

/** A bot as Evolution's row, and what is Colloquy's own after it: {@code priority}, and the flow of a bot that has one. */
@EvolutionJson
record BotJson(
        String id,
        boolean enabled,
        @Nullable String description,
        String botType,
        @Nullable String assistantId,
        @Nullable String functionUrl,
        @Nullable String model,
        @Nullable List<String> systemMessages,
        @Nullable List<String> assistantMessages,
        @Nullable List<String> userMessages,
        @Nullable Integer maxTokens,
        @Nullable Integer expire,
        @Nullable String keywordFinish,
        @Nullable Integer delayMessage,
        @Nullable String unknownMessage,
        @Nullable Boolean listeningFromMe,
        @Nullable Boolean stopBotFromMe,
        @Nullable Boolean keepOpen,
        @Nullable Integer debounceTime,
        @Nullable Boolean splitMessages,
        @Nullable Integer timePerChar,
        @Nullable List<String> ignoreJids,
        String triggerType,
        @Nullable String triggerOperator,
        @Nullable String triggerValue,
        String createdAt,
        String updatedAt,
        @Nullable String openaiCredsId,
        String instanceId,
        int priority,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String flowId) {

    static BotJson of(BotView bot) {
        Answering answering = bot.answering();
        Behaviour behaviour = bot.behaviour();
        Trigger trigger = bot.trigger();
        return new BotJson(
                bot.id(),
                bot.enabled(),
                bot.description(),
                bot.type().wire(),
                answering.assistantId(),
                answering.functionUrl(),
                answering.model(),
                answering.systemMessages(),
                answering.assistantMessages(),
                answering.userMessages(),
                answering.maxTokens(),
                behaviour.expire(),
                behaviour.keywordFinish(),
                behaviour.delayMessage(),
                behaviour.unknownMessage(),
                behaviour.listeningFromMe(),
                behaviour.stopBotFromMe(),
                behaviour.keepOpen(),
                behaviour.debounceTime(),
                behaviour.splitMessages(),
                behaviour.timePerChar(),
                behaviour.ignoreJids(),
                trigger.type().wire(),
                trigger.operator() == null ? null : trigger.operator().wire(),
                trigger.value(),
                Iso.of(bot.createdAt()),
                Iso.of(bot.updatedAt()),
                bot.credentialId(),
                bot.channelId(),
                bot.priority(),
                answering.flowId());
    }

    static @Nullable BotJson orNull(@Nullable BotView bot) {
        return bot == null ? null : of(bot);
    }
}
