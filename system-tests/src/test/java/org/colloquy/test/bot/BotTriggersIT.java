package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bot answers a first message: the rows of the contract's section on triggers. */
@AgainstServer
class BotTriggersIT {

    private static final String ANN = "551100000001@s.whatsapp.net";
    private static final String BOB = "551100000002@s.whatsapp.net";

    private final Shop shop;

    BotTriggersIT(Colloquy colloquy, StubModel stub) {
        this.shop = new Shop(colloquy, stub);
    }

    @Test
    void allAnswersEverything() {
        shop.bot(Map.of("triggerType", "all"));

        shop.hear(ANN, "anything");

        shop.says(ANN, "You said: anything");
    }

    @Test
    void noneAnswersNothingUnlessItIsTheFallback() {
        String bot = shop.bot(Map.of("triggerType", "none"));
        shop.hear(ANN, "hello");
        shop.staysAt(ANN);

        shop.settings(Map.of("openaiIdFallback", bot));
        shop.hear(ANN, "hello again");

        shop.says(ANN, "You said: hello again");
        assertThat(shop.find(ANN).path("botId").asText()).isEqualTo(bot);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "equals|start|start|restart",
                "contains|price|the price?|the cost?",
                "startsWith|hi|hi there|oh hi",
                "endsWith|please|now please|please now",
                "regex|^order \\d+$|order 17|order x"
            })
    void aKeywordAnswersWhatFits(String operator, String value, String fitting, String other) {
        shop.bot(Map.of("triggerType", "keyword", "triggerOperator", operator, "triggerValue", value));

        shop.hear(BOB, other);
        shop.hear(ANN, fitting);

        shop.says(ANN, "You said: " + fitting);
        assertThat(shop.said(BOB)).isEmpty();
        assertThat(shop.status(BOB)).isEqualTo("none");
    }

    @Test
    void advancedConditionsIgnoreCaseAndDiacritics() {
        shop.bot(Map.of("triggerType", "advanced", "triggerValue", "contains:preco notcontains:antigo"));

        shop.hear(BOB, "o PREÇO antigo?");
        shop.hear(ANN, "Qual o PREÇO?");

        shop.says(ANN, "You said: Qual o PREÇO?");
        assertThat(shop.said(BOB)).isEmpty();
    }

    @Test
    void onlyTheFirstMessageHasToFit() {
        shop.bot(Map.of("triggerType", "keyword", "triggerOperator", "equals", "triggerValue", "start"));
        shop.hear(ANN, "start");
        shop.says(ANN, "You said: start");

        shop.hear(ANN, "more");

        shop.says(ANN, "You said: start", "You said: more");
    }

    @Test
    void ofSeveralBotsOneAnswersTheMoreSpecificOrTheOneOfHigherPriority() {
        String all = shop.bot(Map.of("model", "for-all"));
        String exact = shop.bot(Map.of(
                "model", "exact", "triggerType", "keyword", "triggerOperator", "equals", "triggerValue", "menu"));

        shop.hear(ANN, "menu");
        shop.says(ANN, "You said: menu");
        assertThat(shop.find(ANN).path("botId").asText()).isEqualTo(exact);

        shop.change(all, Map.of("model", "for-all", "priority", 5));
        shop.hear(BOB, "menu");
        shop.says(BOB, "You said: menu");
        assertThat(shop.find(BOB).path("botId").asText()).isEqualTo(all);
    }

    @Test
    void aBotThatIsSwitchedOffAnswersNobodyNotEvenInItsSessions() {
        String bot = shop.bot(Map.of());
        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");

        shop.change(bot, Map.of("enabled", false));
        shop.hear(ANN, "two");
        shop.hear(BOB, "three");

        shop.staysAt(ANN, "You said: one");
        assertThat(shop.said(BOB)).isEmpty();
    }

    @Test
    void aMessageWithoutWordsFitsNothingButAll() {
        shop.bot(Map.of("triggerType", "keyword", "triggerOperator", "contains", "triggerValue", "x"));

        shop.hear(ANN, false, shop.nextId(), Map.of("stickerMessage", Map.of()), "stickerMessage");

        shop.staysAt(ANN);
        assertThat(shop.sessions()).isEmpty();
        assertThat(List.of(shop.status(ANN))).containsExactly("none");
    }
}
