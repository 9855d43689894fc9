package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.machine.Scenario.says;

import org.colloquy.api.flow.AgentExit;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsTest {

    private static final String EXITS =
            "'exits':{'goal_achieved':'goal','human_requested':'human','no_response':'silent',"
                    + "'error':'error','not_interested':'not'}";

    private static Scenario agent(String more) {
        return Scenario.of(
                "{'type':'ai_agent','assistant':'asst_1','knowledge':'{{contact.name}} is new'," + EXITS + more
                        + ",'outputVariable':'text'}",
                says("goal"),
                says("human"),
                says("silent"),
                says("error"),
                says("not"));
    }

    @Test
    void theAssistantGetsWhatTheContactWroteWhatItHasToKnowAndTheExits() {
        FlowEffect.AskAgent ask = (FlowEffect.AskAgent) agent("").start("Hello").lastEffect();

        assertThat(ask.message()).isEqualTo("Hello");
        assertThat(ask.knowledge()).isEqualTo("Ana is new");
        assertThat(ask.exits())
                .containsExactlyInAnyOrder(
                        AgentExit.GOAL_ACHIEVED, AgentExit.HUMAN_REQUESTED, AgentExit.NOT_INTERESTED);
    }

    @Test
    void itHasTheConversationUntilItLeaves() {
        Scenario run = agent("").start("Hello").succeed("{'text':'What for?','buttons':['Fun','Work']}");
        assertThat(run.status()).isEqualTo(FlowState.WAITING);

        run.answer("Fun").succeed("{'text':'Done','exit':'goal_achieved','output':'wants fun'}");

        assertThat(run.sent()).containsExactly("What for?", "Done", "goal");
        assertThat(run.effects()).contains(new FlowEffect.AddNote("wants fun", null));
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @ParameterizedTest
    @CsvSource({"human_requested,human", "not_interested,not", "frustrated,error"})
    void everyExitLeadsToItsBlockAndOneThatIsNotThereToTheError(String exit, String block) {
        Scenario run = agent("").start("Hello").succeed("{'exit':'" + exit + "'}");

        assertThat(run.sent()).containsExactly(block);
    }

    @Test
    void itWritesAgainToAContactWhoDoesNotAnswerAndGivesUp() {
        Scenario run =
                agent(",'followUps':2,'followUpSeconds':60").start("Hello").succeed("{'text':'Well?'}");
        run.after(60)
                .succeed("{'text':'Still there?'}")
                .after(60)
                .succeed("{'text':'Really?'}")
                .after(60);

        assertThat(run.sent()).containsExactly("Well?", "Still there?", "Really?", "silent");
    }

    @Test
    void aFailureLeavesByTheError() {
        Scenario run = agent("").start("Hello").fail(FailureKind.BAD_RESPONSE, "no answer in time");

        assertThat(run.sent()).containsExactly("error");
    }

    @Test
    void anAnswerOfAnotherFormLeavesByTheError() {
        assertThat(agent("").start("Hello").succeed("{'words':'?'}").sent()).containsExactly("error");
        assertThat(agent("").start("Hello").succeed("'?'").sent()).containsExactly("error");
    }

    @Test
    void itHasOnlySoManyAnswers() {
        Scenario run = agent(",'maxAnswers':2")
                .start("Hello")
                .succeed("{'text':'one'}")
                .answer("more");

        assertThat(run.succeed("{'text':'two'}").sent()).containsExactly("one", "two", "error");
    }
}
