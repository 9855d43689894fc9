package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.machine.Scenario.says;

import java.util.List;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.TalkAction.Option;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkingTest {

    private static final String ECHO = "{'type':'send_message','text':'Got {{text}}'}";

    @Test
    void messagesAreSentInTheirOrderWithTheirVariablesFilledIn() {
        Scenario run = Scenario.of("{'type':'send_message','text':'Hello {{contact.name}} of {{contact.fields.plan}}'},"
                        + "{'type':'send_message','text':'{{system.date}} {{system.time}} {{system.weekday}}'}")
                .start();

        assertThat(run.sent()).containsExactly("Hello Ana of gold", "2026-11-23 12:00 Monday");
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void aMessageWithNothingInItIsNotSent() {
        Scenario run = Scenario.of("{'type':'send_message','text':'{{text}}'}").start();

        assertThat(run.effects()).isEmpty();
        assertThat(run.outcome()).contains("empty");
    }

    @Test
    void aQuickReplyHasItsTextAndItsImage() {
        Scenario run =
                Scenario.of("{'type':'send_quick_reply','quickReply':'hours'}").start();

        assertThat(run.effects())
                .containsExactly(new FlowEffect.Send("Mon to Fri, Ana", "https://example.org/h.png", null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"Yes,yes", " yes ,yes", "1,yes", "NO,no", "2,no"})
    void aTapOrALabelOrANumberIsTheAnswer(String answer, String block) {
        Scenario run = Scenario.of(
                        "{'type':'buttons','text':'Sure?','buttons':[{'label':'Yes','next':'yes'},"
                                + "{'label':'No','next':'no'}]}",
                        says("yes"),
                        says("no"))
                .start();

        assertThat(run.status()).isEqualTo(FlowState.WAITING);
        assertThat(run.answer(answer).sent()).containsExactly("Sure?", block);
    }

    @ParameterizedTest
    @CsvSource({"3", "0", "1.5", "-1", "maybe"})
    void whatIsNoButtonGoesOnWithWhatFollows(String answer) {
        Scenario run = Scenario.of(
                        "{'type':'buttons','text':'Sure?','buttons':[{'label':'Yes','next':'yes'}],"
                                + "'variable':'text'}," + ECHO,
                        says("yes"))
                .start()
                .answer(answer);

        assertThat(run.sent()).containsExactly("Sure?", "Got " + answer);
    }

    @Test
    void aListShowsItsOptionsAndItsButton() {
        Scenario run = Scenario.of("{'type':'list','text':'Which?','button':'Open','options':[{'label':'One',"
                        + "'description':'the first'},{'label':'Two'}],'variable':'text'}," + ECHO)
                .start();

        assertThat(run.lastEffect())
                .isEqualTo(new FlowEffect.Send(
                        "Which?",
                        null,
                        "Open",
                        List.of(new Option("One", "the first", null), new Option("Two", null, null))));
        assertThat(run.answer("two").sent()).containsExactly("Which?", "Got Two");
    }

    @Test
    void itWaitsForAnAnswerAndKeepsIt() {
        Scenario run = Scenario.of("{'type':'wait_for_answer','variable':'text'}," + ECHO)
                .start();

        assertThat(run.status()).isEqualTo(FlowState.WAITING);
        assertThat(run.state().wakeAt()).isNull();
        assertThat(run.answer("blue").sent()).containsExactly("Got blue");
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void whereNoAnswerComesTheFallbackIsTaken() {
        Scenario run = Scenario.of(
                        "{'type':'wait_for_answer','fallback':{'afterSeconds':60,'next':'late'}}," + ECHO, says("late"))
                .start();

        assertThat(run.after(59).sent()).isEmpty();
        assertThat(run.after(1).sent()).containsExactly("late");
    }

    @Test
    void theFallbackIsNotTakenWhenTheAnswerCameFirst() {
        Scenario run = Scenario.of(
                        "{'type':'wait_for_answer','fallback':{'afterSeconds':60,'next':'late'}},"
                                + "{'type':'wait_for_answer'}",
                        says("late"))
                .start()
                .answer("here")
                .after(3_600);

        assertThat(run.sent()).isEmpty();
        assertThat(run.status()).isEqualTo(FlowState.WAITING);
    }

    @Test
    void whatIsWrittenWhileItSleepsIsNotReactedTo() {
        Scenario run = Scenario.of(
                        "{'type':'sleep','seconds':30},{'type':'send_message','text':'{{system.lastMessage}}!'}")
                .start("first")
                .answer("meanwhile");

        assertThat(run.status()).isEqualTo(FlowState.SLEEPING);
        assertThat(run.outcomes("message")).hasSize(1);
        assertThat(run.after(29).sent()).isEmpty();
        assertThat(run.after(1).sent()).containsExactly("first!");
    }

    @Test
    void typingIsShown() {
        assertThat(Scenario.of("{'type':'typing'}").start().effects()).containsExactly(new FlowEffect.Typing());
    }

    @ParameterizedTest
    @CsvSource({"great,pro,PROMOTER", "fine,neu,NEUTRAL", "3,det,DETRACTOR"})
    void aSurveyHasABranchForEachGroupAndIsCounted(String answer, String block, Satisfaction group) {
        Scenario run = Scenario.of(
                        "{'type':'survey','question':'How was it?','answers':["
                                + "{'label':'Great','group':'promoter'},{'label':'Fine','group':'neutral'},"
                                + "{'label':'Bad','group':'detractor'}],'promoter':'pro','neutral':'neu',"
                                + "'detractor':'det','fallback':{'afterSeconds':82800,'next':'none'}}",
                        says("pro"),
                        says("neu"),
                        says("det"),
                        says("none"))
                .start()
                .answer(answer);

        assertThat(run.sent()).containsExactly("How was it?", block);
        assertThat(run.effects())
                .filteredOn(FlowEffect.CountSurvey.class::isInstance)
                .singleElement()
                .satisfies(effect ->
                        assertThat(((FlowEffect.CountSurvey) effect).group()).isEqualTo(group));
        assertThat(run.state().memory().lastSurveyAnswer()).isIn("Great", "Fine", "Bad");
    }

    @Test
    void aSurveyWithoutAnAnswerFallsBackAfterItsTime() {
        Scenario run = Scenario.of(
                        "{'type':'survey','question':'How was it?','answers':[{'label':'Great',"
                                + "'group':'promoter'}],'fallback':{'afterSeconds':82800,'next':'none'}}",
                        says("none"))
                .start()
                .after(82_800);

        assertThat(run.sent()).containsExactly("How was it?", "none");
    }
}
