package org.colloquy.web.evolution.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.transfer.TransferredInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @Test
    void whatEvolutionAnswersIsReadAsItStands() {
        List<TransferredInstance> read = read("""
                {"instances": [{
                  "name": "shop", "number": "5511", "token": "ABCDEFGH", "whatever": 1,
                  "webhook": {"id": "w", "url": "https://example.org/h", "enabled": true, "events": ["SEND_MESSAGE"], "webhookByEvents": true},
                  "creds": [{"id": "c1", "name": "main", "apiKey": "sk-1", "instanceId": "i", "OpenaiAssistant": []}],
                  "bots": [{"id": "b1", "enabled": true, "description": null, "botType": "chatCompletion", "assistantId": null,
                    "model": "gpt-4o", "maxTokens": 300, "systemMessages": ["Be brief."], "triggerType": "keyword",
                    "triggerOperator": "contains", "triggerValue": "price", "expire": 20, "openaiCredsId": "c1"}],
                  "settings": {"openaiCredsId": "c1", "expire": 20, "openaiIdFallback": "b1", "speechToText": true}
                }]}""");

        TransferredInstance shop = read.get(0);
        WriteBot bot = shop.bots().get(0).bot();
        assertThat(shop.channel().name()).isEqualTo("shop");
        assertThat(shop.channel().key()).isEqualTo("ABCDEFGH");
        assertThat(shop.channel().webhook()).isNotNull().satisfies(webhook -> {
            assertThat(webhook.byEvents()).isTrue();
            assertThat(webhook.events()).containsExactly("SEND_MESSAGE");
        });
        assertThat(shop.credentials()).containsExactly(new TransferredInstance.Key("c1", "main", "sk-1", null));
        assertThat(bot.credentialId()).isEqualTo("c1");
        assertThat(bot.trigger().operator()).isEqualTo(TriggerOperator.CONTAINS);
        assertThat(bot.behaviour().expire()).isEqualTo(20);
        assertThat(shop.settings()).isNotNull().satisfies(settings -> {
            assertThat(settings.fallbackBotId()).isEqualTo("b1");
            assertThat(settings.speechToText()).isTrue();
        });
    }

    @Test
    void anInstanceMayHaveNothingButItsName() {
        TransferredInstance empty = read("{\"instances\":[{\"instanceName\":\"shop\",\"webhook\":null,"
                        + "\"settings\":{\"expire\":300,\"fallbackId\":\"\"}}]}")
                .get(0);

        assertThat(empty.credentials()).isEmpty();
        assertThat(empty.bots()).isEmpty();
        assertThat(empty.settings()).isNull();
        assertThat(empty.channel().webhook()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"instances\":{}}",
                "{\"instances\":[1]}",
                "{\"instances\":[{}]}",
                "{\"instances\":[{\"name\":\"x\",\"creds\":[1]}]}",
                "{\"instances\":[{\"name\":\"x\",\"bots\":[{\"id\":\"b\"}]}]}",
                "{\"instances\":[{\"name\":\"x\",\"webhook\":{\"url\":\"nowhere\"}}]}"
            })
    void whatIsNoExportIsSaidToBeNone(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(AppException.class)
                .hasMessageStartingWith("Wrong: instances");
    }

    private static List<TransferredInstance> read(String body) {
        return Export.read(Json.read(body, JsonNode.class));
    }
}
