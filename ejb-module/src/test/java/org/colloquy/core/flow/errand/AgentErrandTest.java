package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.flow.AgentExit;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.ToolSpec;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentErrandTest {

    private static final AgentGuide GUIDE = new AgentGuide(
            "gpt-4o",
            "Be brief.",
            List.of(
                    new FunctionTool("weather", null, null, null),
                    new FunctionTool("leave_conversation", "another one", null, null)),
            null,
            null,
            null,
            null,
            null,
            null);

    private static ModelRequest request(@Nullable String message, int followUp, List<Turn> history) {
        FlowEffect.AskAgent asked = new FlowEffect.AskAgent(
                "call-1", "asst_1", "Ana is new", Set.of(AgentExit.GOAL_ACHIEVED), message, followUp);
        return AgentErrand.request(GUIDE, asked, history, List.of());
    }

    @Test
    void itIsToldItsInstructionsWhatItHasToKnowAndHowToLeave() {
        String system = ((Turn.System) request("Hi", 0, List.of()).turns().get(0)).text();

        assertThat(system)
                .startsWith("Be brief.\n\n")
                .contains("Ana is new")
                .contains("- goal_achieved")
                .doesNotContain("human_requested");
    }

    @Test
    void theMessageIsSaidOnce() {
        List<Turn> history = List.of(new Turn.Assistant("Hello", List.of()), Turn.User.of("Hi"));

        assertThat(request("Hi", 0, history).turns()).hasSize(3);
        assertThat(request("Hi", 0, List.of()).turns()).hasSize(2).endsWith(Turn.User.of("Hi"));
    }

    @Test
    void aContactWhoDoesNotAnswerIsWrittenToAgain() {
        List<Turn> turns = request(null, 1, List.of(Turn.User.of("Hi"))).turns();

        assertThat(((Turn.System) turns.get(2)).text()).contains("not answered");
        assertThat(((Turn.System) request(null, 0, List.of()).turns().get(1)).text())
                .contains("Begin");
    }

    @Test
    void itsWaysOutGoBeforeFunctionsOfTheSameName() {
        assertThat(request("Hi", 0, List.of()).tools())
                .extracting(ToolSpec::name, ToolSpec::description)
                .containsExactly(
                        tuple("leave_conversation", "Give the conversation back"),
                        tuple("offer_buttons", "Show buttons under your next words"),
                        tuple("weather", null));
    }
}
