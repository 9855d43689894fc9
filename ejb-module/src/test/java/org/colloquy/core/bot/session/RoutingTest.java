package org.colloquy.core.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSessionStatus;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.api.bot.Media;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.core.bot.Bots;
import org.colloquy.core.bot.session.Decision.Answer;
import org.colloquy.core.bot.session.Decision.Finish;
import org.colloquy.core.bot.session.Decision.Ignore;
import org.colloquy.core.bot.session.Decision.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final String CONTACT = "5511999999999@s.whatsapp.net";

    private final BotView start = bot("start", keyword("start"), Behaviour.UNSAID, true);
    private final BotView fallback = bot("fallback", new Trigger(TriggerType.NONE, null, null), Behaviour.UNSAID, true);

    @Test
    void aFirstMessageIsAnsweredByTheBotWhoseTriggerFits() {
        Answer answer = answer(Routing.decide(text("start"), null, channel(start)));

        assertThat(answer.bot().id()).isEqualTo("start");
        assertThat(answer.begin()).isTrue();
        assertThat(answer.why()).isEqualTo("trigger keyword equals, priority 0");
    }

    @Test
    void withoutTriggerTheFallbackAnswersAndWithoutFallbackNobody() {
        assertThat(Routing.decide(text("hello"), null, channel(start))).isInstanceOf(Ignore.class);

        Answer answer = answer(Routing.decide(text("hello"), null, channelWithFallback(start, fallback)));

        assertThat(answer.bot().id()).isEqualTo("fallback");
        assertThat(answer.why()).isEqualTo("fallback");
    }

    @Test
    void onlyTheFirstMessageHasToFit() {
        Answer answer = answer(Routing.decide(text("anything"), session("start"), channel(start)));

        assertThat(answer.begin()).isFalse();
    }

    @Test
    void aBotThatIsSwitchedOffIsSilentInItsSessionsToo() {
        BotView off = bot("off", keyword("start"), Behaviour.UNSAID, false);

        assertThat(Routing.decide(text("anything"), session("off"), channel(off)))
                .isInstanceOf(Ignore.class);
    }

    @Test
    void theOwnersMessagePausesWhereItStopsTheBot() {
        assertThat(Routing.decide(own("I take over"), session("start"), channel(start)))
                .isInstanceOf(Pause.class);
    }

    @Test
    void theOwnersMessageWithoutSessionIsTakenAsTheContactsWhereTheBotListens() {
        assertThat(answer(Routing.decide(own("start"), null, channel(start)))
                        .bot()
                        .id())
                .isEqualTo("start");
        BotView deaf = bot("deaf", keyword("start"), behaviour(null, false, false, null, null), true);
        assertThat(Routing.decide(own("start"), null, channel(deaf))).isInstanceOf(Ignore.class);
    }

    @Test
    void complaints830And1097And2143AndPullRequest1928APauseStaysAPause() {
        assertThat(Routing.decide(text("hello?"), session(BotSessionStatus.PAUSED, "start"), channel(start)))
                .isInstanceOf(Ignore.class);
    }

    @Test
    void complaints846And2536AContactPausedBeforeItWroteIsNotAnswered() {
        assertThat(Routing.decide(text("start"), session(BotSessionStatus.PAUSED, null), channel(start)))
                .isInstanceOf(Ignore.class);
    }

    @Test
    void aContactThatIsOpenedAfterSuchAPauseIsRoutedByTriggersIntoTheSameSession() {
        Answer answer = answer(Routing.decide(text("start"), session(BotSessionStatus.OPENED, null), channel(start)));

        assertThat(answer.bot().id()).isEqualTo("start");
        assertThat(answer.begin()).isFalse();
    }

    @Test
    void complaints1003And817AClosedSessionDoesNotSilenceItsContact() {
        Answer answer =
                answer(Routing.decide(text("anything"), session(BotSessionStatus.CLOSED, "start"), channel(start)));

        assertThat(answer.bot().id()).isEqualTo("start");
        assertThat(answer.begin()).isTrue();
    }

    @Test
    void theFinishingWordEndsTheSessionAlsoWhilePausedWhateverItsCase() {
        BotView keeping = bot("keeping", keyword("start"), behaviour("Bye", true, true, true, null), true);

        assertThat(Routing.decide(text("  bye "), session("start"), channel(start)))
                .isEqualTo(new Finish(false));
        assertThat(Routing.decide(text("BYE"), session("keeping"), channel(keeping)))
                .isEqualTo(new Finish(true));
        assertThat(Routing.decide(text("bye"), session(BotSessionStatus.PAUSED, "start"), channel(start)))
                .isEqualTo(new Finish(false));
        assertThat(Routing.decide(text("bye bye"), session("start"), channel(start)))
                .isInstanceOf(Answer.class);
    }

    @Test
    void theFinishingWordWithoutSessionIsAMessageLikeAnyOther() {
        BotView all = bot("all", new Trigger(TriggerType.ALL, null, null), Behaviour.UNSAID, true);

        assertThat(Routing.decide(text("bye"), null, channel(all))).isInstanceOf(Answer.class);
    }

    @Test
    void complaints1988And2383And1027IgnoredContactsAreIgnoredOnBothLevels() {
        BotView picky =
                bot("picky", keyword("start"), behaviour(null, null, null, null, List.of("5511999999999")), true);

        assertThat(Routing.decide(text("start"), null, channel(picky))).isInstanceOf(Ignore.class);
        assertThat(Routing.decide(text("start"), null, channel(List.of("@s.whatsapp.net"), null, start)))
                .isInstanceOf(Ignore.class);
        assertThat(Routing.decide(text("start"), null, channel(List.of("@g.us"), null, start)))
                .isInstanceOf(Answer.class);
    }

    @Test
    void aMessageWithNothingUsableIsAnsweredWithTheUnknownMessage() {
        assertThat(answer(Routing.decide(text(null), session("start"), channel(start)))
                        .usable())
                .isFalse();
        assertThat(answer(Routing.decide(media(Media.Kind.DOCUMENT), session("start"), channel(start)))
                        .usable())
                .isFalse();
        assertThat(answer(Routing.decide(media(Media.Kind.IMAGE), session("start"), channel(start)))
                        .usable())
                .isTrue();
        assertThat(answer(Routing.decide(media(Media.Kind.AUDIO), session("start"), channel(start)))
                        .usable())
                .isTrue();
    }

    private static Answer answer(Decision decision) {
        assertThat(decision).isInstanceOf(Answer.class);
        return (Answer) decision;
    }

    private static ContactMessage text(@Nullable String text) {
        return new ContactMessage("ws", "chan", "m1", CONTACT, false, "Ann", null, text, null);
    }

    private static ContactMessage own(String text) {
        return new ContactMessage("ws", "chan", "m1", CONTACT, true, "Owner", null, text, null);
    }

    private static ContactMessage media(Media.Kind kind) {
        Media media = new Media(kind, "https://files.example.org/x", null, null);
        return new ContactMessage("ws", "chan", "m1", CONTACT, false, "Ann", null, null, media);
    }

    private static Routing.Engaged session(String botId) {
        return session(BotSessionStatus.OPENED, botId);
    }

    private static Routing.Engaged session(BotSessionStatus status, @Nullable String botId) {
        return new Routing.Engaged(status, botId, null);
    }

    private static Bots.OfChannel channel(BotView... bots) {
        return channel(List.of(), null, bots);
    }

    private static Bots.OfChannel channelWithFallback(BotView first, BotView fallback) {
        return channel(List.of(), fallback.id(), first, fallback);
    }

    private static Bots.OfChannel channel(List<String> ignored, @Nullable String fallback, BotView... bots) {
        Behaviour defaults = new Behaviour(300, "bye", 1_000, "What?", true, true, false, 1, false, 0, ignored);
        return new Bots.OfChannel(
                List.of(bots),
                Optional.of(new BotSettings(
                        "bset", "chan", "cred", defaults, false, fallback, Instant.EPOCH, Instant.EPOCH)));
    }

    private static Behaviour behaviour(
            @Nullable String finish,
            @Nullable Boolean listening,
            @Nullable Boolean stopping,
            @Nullable Boolean keeping,
            @Nullable List<String> ignored) {
        return new Behaviour(null, finish, null, null, listening, stopping, keeping, null, null, null, ignored);
    }

    private static Trigger keyword(String word) {
        return new Trigger(TriggerType.KEYWORD, TriggerOperator.EQUALS, word);
    }

    private static BotView bot(String id, Trigger trigger, Behaviour behaviour, boolean enabled) {
        return new BotView(
                id,
                "chan",
                enabled,
                null,
                BotType.CHAT_COMPLETION,
                "cred",
                new Answering(null, null, "m", null, null, null, 1, null),
                trigger,
                behaviour,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
