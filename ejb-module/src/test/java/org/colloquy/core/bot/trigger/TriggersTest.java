package org.colloquy.core.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggersTest {

    @ParameterizedTest(name = "{0} {1} on \"{2}\": {3}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "equals|start|start|true",
                "equals|start|Start|false",
                "equals|start| start|false",
                "equals|start|restart|false",
                "contains|price|the price?|true",
                "contains|price|the Price?|false",
                "startsWith|hi|hi there|true",
                "startsWith|hi|oh hi|false",
                "endsWith|bye|good bye|true",
                "endsWith|bye|bye!|false",
                "regex|^order \\d+$|order 17|true",
                "regex|^order \\d+$|order x|false",
                "regex|\\d{3}|call 123 now|true",
                "regex|ORDER|order|false",
                "regex|(?i)ORDER|order|true"
            })
    void aKeywordFitsInItsPlaceAndCase(String operator, String value, String text, boolean fits) {
        Trigger trigger = new Trigger(TriggerType.KEYWORD, operator(operator), value);

        assertThat(Triggers.condition(trigger).fits(text)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} on \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "contains:price|What is the PRICE?|true",
                "contains:preco|Qual o preço?|true",
                "contains:preço|qual o preco|true",
                "contains:price|hello|false",
                "contains:price,list|the price list|true",
                "contains:price,list|the price|false",
                "contains:price contains:cost|the cost|true",
                "contains:price notcontains:old|the price|true",
                "contains:price notcontains:old|the old price|false",
                "startswith:good|Good morning|true",
                "startswith:morning|Good morning|false",
                "endswith:please|now, PLEASE|true",
                "exact:menu|Menu|true",
                "exact:menu|the menu|false",
                "CONTAINS:price|price|true",
                "like:price|price|false",
                "contains:price like:x|price|false",
                "contains:|price|false",
                "price|price|false"
            })
    void conditionsJoinByOperatorValueAndComma(String value, String text, boolean fits) {
        Trigger trigger = new Trigger(TriggerType.ADVANCED, null, value);

        assertThat(Triggers.condition(trigger).fits(text)).isEqualTo(fits);
    }

    @Test
    void allFitsEvenAMessageWithoutWordsAndNoneFitsNothing() {
        assertThat(Triggers.choose(List.of(bot("a", TriggerType.ALL, null, null, 0)), ""))
                .isPresent();
        assertThat(Triggers.choose(List.of(bot("a", TriggerType.NONE, null, null, 0)), "anything"))
                .isEmpty();
    }

    @Test
    void ofSeveralThatFitTheMoreSpecificOneAnswers() {
        List<BotView> bots = List.of(
                bot("all", TriggerType.ALL, null, null, 0),
                bot("contains", TriggerType.KEYWORD, TriggerOperator.CONTAINS, "menu", 0),
                bot("starts", TriggerType.KEYWORD, TriggerOperator.STARTS_WITH, "menu", 0),
                bot("regex", TriggerType.KEYWORD, TriggerOperator.REGEX, "^menu", 0),
                bot("advanced", TriggerType.ADVANCED, null, "contains:menu", 0),
                bot("equals", TriggerType.KEYWORD, TriggerOperator.EQUALS, "menu", 0));

        assertThat(chosen(bots, "menu")).isEqualTo("equals");
        assertThat(chosen(bots, "menu please")).isEqualTo("advanced");
        assertThat(chosen(bots.subList(0, 4), "menu please")).isEqualTo("regex");
        assertThat(chosen(bots.subList(0, 2), "the menu")).isEqualTo("contains");
        assertThat(chosen(bots, "hello")).isEqualTo("all");
    }

    @Test
    void priorityGoesBeforeAnythingElse() {
        List<BotView> bots = List.of(
                bot("equals", TriggerType.KEYWORD, TriggerOperator.EQUALS, "menu", 0),
                bot("all", TriggerType.ALL, null, null, 1));

        assertThat(chosen(bots, "menu")).isEqualTo("all");
    }

    @Test
    void ofTwoAlikeTheLongerValueAndThenTheOlderBotAnswers() {
        List<BotView> bots = List.of(
                bot("short", TriggerType.KEYWORD, TriggerOperator.CONTAINS, "ice", 0),
                bot("long", TriggerType.KEYWORD, TriggerOperator.CONTAINS, "ice cream", 0),
                bot("younger", TriggerType.KEYWORD, TriggerOperator.CONTAINS, "xce cream", 0));

        assertThat(chosen(bots, "ice cream and xce cream")).isEqualTo("long");
    }

    @Test
    void aBotThatIsSwitchedOffIsNotChosen() {
        BotView off = new BotView(
                "off",
                "chan",
                false,
                null,
                BotType.CHAT_COMPLETION,
                "cred",
                new Answering(null, null, "m", null, null, null, 1, null),
                new Trigger(TriggerType.ALL, null, null),
                Behaviour.UNSAID,
                0,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(Triggers.choose(List.of(off), "hello")).isEmpty();
    }

    @Test
    void aBadPatternIsRefused() {
        assertThatThrownBy(() -> Triggers.check(new Trigger(TriggerType.KEYWORD, TriggerOperator.REGEX, "(unclosed")))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("triggerValue"));
    }

    @Test
    void aKeywordNeedsOperatorAndValue() {
        assertThatThrownBy(() -> Triggers.check(new Trigger(TriggerType.KEYWORD, null, "x")))
                .isInstanceOf(AppException.class);
        assertThatThrownBy(() -> Triggers.check(new Trigger(TriggerType.KEYWORD, TriggerOperator.EQUALS, "")))
                .isInstanceOf(AppException.class);
        assertThatThrownBy(() -> Triggers.check(new Trigger(TriggerType.ADVANCED, null, null)))
                .isInstanceOf(AppException.class);
    }

    @Test
    @Timeout(5)
    void aHostilePatternTakesNoLongerThanTheTextIsLong() {
        Trigger trigger = new Trigger(TriggerType.KEYWORD, TriggerOperator.REGEX, "(a+)+$");
        long begun = System.nanoTime();

        assertThat(Triggers.condition(trigger).fits("a".repeat(50_000) + "!")).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    private static String chosen(List<BotView> bots, String text) {
        return Triggers.choose(bots, text).orElseThrow().id();
    }

    private static TriggerOperator operator(String wire) {
        return Arrays.stream(TriggerOperator.values())
                .filter(operator -> operator.wire().equals(wire))
                .findFirst()
                .orElseThrow();
    }

    private static BotView bot(
            String id, TriggerType type, @Nullable TriggerOperator operator, @Nullable String value, int priority) {
        return new BotView(
                id,
                "chan",
                true,
                null,
                BotType.CHAT_COMPLETION,
                "cred",
                new Answering(null, null, "m", null, null, null, 1, null),
                new Trigger(type, operator, value),
                Behaviour.UNSAID,
                priority,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
