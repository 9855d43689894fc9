package org.colloquy.web.evolution.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotCredential;
import org.colloquy.api.bot.BotSession;
import org.colloquy.api.bot.BotSessionStatus;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final BotView BOT = new BotView(
            "bot_1",
            "channel_1",
            true,
            null,
            BotType.CHAT_COMPLETION,
            "cred_1",
            new Answering(null, null, "gpt-4o", null, null, null, 500, null),
            new Trigger(TriggerType.ALL, null, null),
            Behaviour.UNSAID,
            3,
            THEN,
            THEN);
    private static final BotSettings SETTINGS = new BotSettings(
            "settings_1",
            "channel_1",
            "cred_1",
            BotSettings.DEFAULT,
            false,
            "bot_1",
            THEN,
            Instant.parse("2026-01-02T03:04:05Z"));

    private static final String[] SETTINGS_ROW = {
        "id", "expire", "keywordFinish", "delayMessage", "unknownMessage", "listeningFromMe", "stopBotFromMe",
        "keepOpen", "debounceTime", "ignoreJids", "splitMessages", "timePerChar", "speechToText", "createdAt",
        "updatedAt", "openaiCredsId", "openaiIdFallback", "instanceId"
    };

    @Test
    void aBotHasAllFieldsInEvolutionsOrder() {
        JsonNode row = json(BotJson.of(BOT));

        assertThat(names(row))
                .containsExactly(
                        "id",
                        "enabled",
                        "description",
                        "botType",
                        "assistantId",
                        "functionUrl",
                        "model",
                        "systemMessages",
                        "assistantMessages",
                        "userMessages",
                        "maxTokens",
                        "expire",
                        "keywordFinish",
                        "delayMessage",
                        "unknownMessage",
                        "listeningFromMe",
                        "stopBotFromMe",
                        "keepOpen",
                        "debounceTime",
                        "splitMessages",
                        "timePerChar",
                        "ignoreJids",
                        "triggerType",
                        "triggerOperator",
                        "triggerValue",
                        "createdAt",
                        "updatedAt",
                        "openaiCredsId",
                        "instanceId",
                        "priority");
        assertThat(row.path("description").isNull()).isTrue();
        assertThat(row.path("botType").asText()).isEqualTo("chatCompletion");
        assertThat(row.path("createdAt").asText()).isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void settingsAreARowWithTheFallbackUnderTheNamesThatClientsLookFor() {
        assertThat(names(json(SettingsJson.saved(SETTINGS)))).containsExactly(with("fallbackId"));
        assertThat(names(json(SettingsJson.fetched(SETTINGS, BotJson.of(BOT)))))
                .containsExactly(with("Fallback", "fallbackId", "fallback"));
        assertThat(json(SettingsJson.saved(SETTINGS)).path("updatedAt").asText())
                .isEqualTo("2026-01-02T03:04:05.000Z");
    }

    @Test
    void settingsThatAreNotThereAreTheBuiltInOnes() {
        assertThat(json(SettingsJson.absent())).isEqualTo(Json.read("""
                        {"expire":300,"keywordFinish":"bye","delayMessage":1000,"unknownMessage":"Sorry, I dont understand",
                         "listeningFromMe":true,"stopBotFromMe":true,"keepOpen":false,"debounceTime":1,"ignoreJids":[],
                         "splitMessages":false,"timePerChar":0,"fallbackId":"","fallback":null}""", JsonNode.class));
    }

    @Test
    void aCredentialHasItsBotsInListsOnly() {
        BotCredential credential =
                new BotCredential("cred_1", "channel_1", "main", "sk-…cdef", null, List.of(BOT), THEN, THEN);

        assertThat(names(json(CredentialJson.of(credential))))
                .containsExactly("id", "name", "apiKey", "createdAt", "updatedAt", "instanceId");
        assertThat(json(CredentialJson.withBots(credential))
                        .at("/OpenaiAssistant/0/id")
                        .asText())
                .isEqualTo("bot_1");
    }

    @Test
    void aSessionHasAllFieldsInEvolutionsOrder() {
        BotSession session = new BotSession(
                "session_1",
                "channel_1",
                "thread_1",
                "5511@s.whatsapp.net",
                null,
                BotSessionStatus.PAUSED,
                true,
                null,
                null,
                THEN,
                THEN);

        assertThat(names(json(SessionJson.of(session))))
                .containsExactly(
                        "id",
                        "sessionId",
                        "remoteJid",
                        "pushName",
                        "status",
                        "awaitUser",
                        "context",
                        "type",
                        "createdAt",
                        "updatedAt",
                        "instanceId",
                        "parameters",
                        "botId",
                        "reason");
    }

    private static JsonNode json(Object row) {
        return Json.read(Json.write(row), JsonNode.class);
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(SETTINGS_ROW));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
