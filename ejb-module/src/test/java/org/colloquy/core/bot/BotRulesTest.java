package org.colloquy.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BotRulesTest {

    private static final Trigger ALL = new Trigger(TriggerType.ALL, null, null);

    @Test
    void eachTypeNamesWhatItMisses() {
        assertThat(missing(() -> BotRules.checkType(bot(BotType.ASSISTANT, null, null, null))))
                .isEqualTo("assistantId");
        assertThat(missing(() -> BotRules.checkType(bot(BotType.CHAT_COMPLETION, null, null, 1))))
                .isEqualTo("model");
        assertThat(missing(() -> BotRules.checkType(bot(BotType.CHAT_COMPLETION, null, "m", 0))))
                .isEqualTo("maxTokens");
    }

    @Test
    void twinsShareAssistantOrModelAndLimit() {
        List<BotView> others = List.of(
                view(BotType.CHAT_COMPLETION, null, "m", 10, ALL), view(BotType.ASSISTANT, "asst", null, null, ALL));

        assertThatThrownBy(() -> BotRules.checkTwins(bot(BotType.CHAT_COMPLETION, null, "m", 10), others))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo(ErrorCode.BOT_EXISTS));
        assertThatThrownBy(() -> BotRules.checkTwins(bot(BotType.ASSISTANT, "asst", null, null), others))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo(ErrorCode.BOT_EXISTS));
        assertThatCode(() -> BotRules.checkTwins(bot(BotType.CHAT_COMPLETION, null, "m", 11), others))
                .doesNotThrowAnyException();
    }

    @Test
    void noTwoBotsHaveTheSameTrigger() {
        Trigger keyword = new Trigger(TriggerType.KEYWORD, TriggerOperator.EQUALS, "hi");
        Trigger advanced = new Trigger(TriggerType.ADVANCED, null, "contains:hi");
        List<BotView> others = List.of(
                view(BotType.CHAT_COMPLETION, null, "a", 1, ALL),
                view(BotType.CHAT_COMPLETION, null, "b", 1, keyword),
                view(BotType.CHAT_COMPLETION, null, "c", 1, advanced));

        assertThatThrownBy(() -> BotRules.checkTrigger(ALL, others))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo(ErrorCode.TRIGGER_ALL_EXISTS));
        assertThatThrownBy(() -> BotRules.checkTrigger(keyword, others))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo(ErrorCode.TRIGGER_EXISTS));
        assertThatThrownBy(() -> BotRules.checkTrigger(advanced, others))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo(ErrorCode.TRIGGER_EXISTS));
        assertThatCode(() ->
                        BotRules.checkTrigger(new Trigger(TriggerType.KEYWORD, TriggerOperator.CONTAINS, "hi"), others))
                .doesNotThrowAnyException();
        assertThatCode(() -> BotRules.checkTrigger(new Trigger(TriggerType.NONE, null, null), others))
                .doesNotThrowAnyException();
    }

    @Test
    void aFirstBotLeavesWhatItSaysUnlessItSaysNothing() {
        Behaviour said = new Behaviour(0, "", 500, "?", false, false, true, 0, null, null, List.of("@g.us"));

        Behaviour left = Behaviours.ofFirstBot(said);

        assertThat(left)
                .isEqualTo(new Behaviour(null, null, 500, "?", null, null, true, null, null, null, List.of("@g.us")));
    }

    @Test
    void whatAChangeLeavesOutStays() {
        BotView current = view(
                BotType.CHAT_COMPLETION, null, "m", 10, new Trigger(TriggerType.KEYWORD, TriggerOperator.EQUALS, "hi"));
        WriteBot change = new WriteBot(
                false,
                "cred",
                null,
                BotType.CHAT_COMPLETION,
                new Answering(null, null, null, List.of(), null, null, null, null),
                new Trigger(TriggerType.KEYWORD, null, "ho"),
                Behaviour.UNSAID,
                null);

        WriteBot draft = Drafts.over(change, current);

        assertThat(draft.answering().model()).isEqualTo("m");
        assertThat(draft.answering().systemMessages()).isEmpty();
        assertThat(draft.trigger()).isEqualTo(new Trigger(TriggerType.KEYWORD, TriggerOperator.EQUALS, "ho"));
        assertThat(draft.description()).isEqualTo("A bot");
    }

    @Test
    void aBotOfAFlowNeedsTheFlowAndNoCredential() {
        assertThat(missing(() -> BotRules.checkType(ofFlow(null)))).isEqualTo("flowId");
        assertThatCode(() -> BotRules.checkType(ofFlow("flow_1"))).doesNotThrowAnyException();
    }

    @Test
    void everyOtherBotNeedsACredential() {
        WriteBot without = new WriteBot(
                true,
                null,
                null,
                BotType.ASSISTANT,
                new Answering("asst", null, null, null, null, null, null, null),
                ALL,
                Behaviour.UNSAID,
                null);

        assertThat(missing(() -> BotRules.checkType(without))).isEqualTo("openaiCredsId");
    }

    @Test
    void twoBotsOfOneFlowAreTwins() {
        BotView other = new BotView(
                "bot",
                "chan",
                true,
                null,
                BotType.FLOW,
                null,
                ofFlow("flow_1").answering(),
                ALL,
                Behaviour.UNSAID,
                0,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThatThrownBy(() -> BotRules.checkTwins(ofFlow("flow_1"), List.of(other)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo(ErrorCode.BOT_EXISTS));
        assertThatCode(() -> BotRules.checkTwins(ofFlow("flow_2"), List.of(other)))
                .doesNotThrowAnyException();
    }

    private static WriteBot ofFlow(@Nullable String flow) {
        return new WriteBot(
                true,
                null,
                null,
                BotType.FLOW,
                new Answering(null, null, null, null, null, null, null, flow),
                ALL,
                Behaviour.UNSAID,
                null);
    }

    @Test
    void aMaskedKeyTellsKeysApartAndNoMore() {
        assertThat(CredentialRows.masked("sk-0123456789abcd")).isEqualTo("sk-…abcd");
        assertThat(CredentialRows.masked("short")).isEqualTo("…");
    }

    private static String missing(ThrowingCallable check) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        AppException.class,
                        refusal -> fields.add(refusal.violations().get(0).field()));
        return fields.get(0);
    }

    private static ErrorCode code(Throwable refusal) {
        return ((AppException) refusal).code();
    }

    private static WriteBot bot(
            BotType type, @Nullable String assistant, @Nullable String model, @Nullable Integer maxTokens) {
        return new WriteBot(
                true,
                "cred",
                null,
                type,
                new Answering(assistant, null, model, null, null, null, maxTokens, null),
                ALL,
                Behaviour.UNSAID,
                null);
    }

    private static BotView view(
            BotType type,
            @Nullable String assistant,
            @Nullable String model,
            @Nullable Integer maxTokens,
            Trigger trigger) {
        return new BotView(
                "bot",
                "chan",
                true,
                "A bot",
                type,
                "cred",
                new Answering(assistant, null, model, null, null, null, maxTokens, null),
                trigger,
                Behaviour.UNSAID,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
