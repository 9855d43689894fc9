package org.colloquy.web.evolution.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.web.evolution.wire.EvolutionJson;
import org.colloquy.web.evolution.wire.Iso;
import org.jspecify.annotations.Nullable;

/** The settings of an instance as Evolution's row. */
@EvolutionJson
record SettingsJson(
        String id,
        @Nullable Integer expire,
        @Nullable String keywordFinish,
        @Nullable Integer delayMessage,
        @Nullable String unknownMessage,
        @Nullable Boolean listeningFromMe,
        @Nullable Boolean stopBotFromMe,
        @Nullable Boolean keepOpen,
        @Nullable Integer debounceTime,
        @Nullable List<String> ignoreJids,
        @Nullable Boolean splitMessages,
        @Nullable Integer timePerChar,
        boolean speechToText,
        String createdAt,
        String updatedAt,
        String openaiCredsId,
        @Nullable String openaiIdFallback,
        String instanceId) {

    /** As they are answered to a change. */
    @EvolutionJson
    record Saved(@JsonUnwrapped SettingsJson row, @Nullable String fallbackId) {}

    /** As they are fetched: the fallback bot under both names that clients look for. */
    @EvolutionJson
    record Fetched(
            @JsonUnwrapped SettingsJson row,
            @JsonProperty("Fallback") @Nullable BotJson bot,
            @Nullable String fallbackId,
            @Nullable BotJson fallback) {}

    /** What is fetched where there are none. */
    @EvolutionJson
    record Absent(
            @Nullable Integer expire,
            @Nullable String keywordFinish,
            @Nullable Integer delayMessage,
            @Nullable String unknownMessage,
            @Nullable Boolean listeningFromMe,
            @Nullable Boolean stopBotFromMe,
            @Nullable Boolean keepOpen,
            @Nullable Integer debounceTime,
            @Nullable List<String> ignoreJids,
            @Nullable Boolean splitMessages,
            @Nullable Integer timePerChar,
            String fallbackId,
            @Nullable BotJson fallback) {}

    static Saved saved(BotSettings settings) {
        return new Saved(of(settings), settings.fallbackBotId());
    }

    static Fetched fetched(BotSettings settings, @Nullable BotJson fallback) {
        return new Fetched(of(settings), fallback, settings.fallbackBotId(), fallback);
    }

    static Absent absent() {
        Behaviour defaults = BotSettings.DEFAULT;
        return new Absent(
                defaults.expire(),
                defaults.keywordFinish(),
                defaults.delayMessage(),
                defaults.unknownMessage(),
                defaults.listeningFromMe(),
                defaults.stopBotFromMe(),
                defaults.keepOpen(),
                defaults.debounceTime(),
                defaults.ignoreJids(),
                defaults.splitMessages(),
                defaults.timePerChar(),
                "",
                null);
    }

    private static SettingsJson of(BotSettings settings) {
        Behaviour behaviour = settings.behaviour();
        return new SettingsJson(
                settings.id(),
                behaviour.expire(),
                behaviour.keywordFinish(),
                behaviour.delayMessage(),
                behaviour.unknownMessage(),
                behaviour.listeningFromMe(),
                behaviour.stopBotFromMe(),
                behaviour.keepOpen(),
                behaviour.debounceTime(),
                behaviour.ignoreJids(),
                behaviour.splitMessages(),
                behaviour.timePerChar(),
                settings.speechToText(),
                Iso.of(settings.createdAt()),
                Iso.of(settings.updatedAt()),
                settings.credentialId(),
                settings.fallbackBotId(),
                settings.channelId());
    }
}
