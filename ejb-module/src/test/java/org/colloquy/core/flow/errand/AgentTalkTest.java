package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.colloquy.api.flow.AgentExit;
import org.colloquy.api.flow.AgentReply;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.Turn;
import org.junit.jupiter.api.Test;

class AgentTalkTest {

    private static final FlowEffect.AskAgent ASKED = new FlowEffect.AskAgent(
            "call-1", "asst_1", null, Set.of(AgentExit.GOAL_ACHIEVED, AgentExit.HUMAN_REQUESTED), "Hello", 0);

    private final List<List<Turn>> asked = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    private static ModelReply reply(String text, ToolCall... calls) {
        return new ModelReply(text, null, List.of(calls), ModelReply.Finish.STOP, "m", Usage.of(10, 5));
    }

    private static ToolCall call(String name, String arguments) {
        return new ToolCall("c-" + name, name, arguments.replace('\'', '"'));
    }

    private Done talk(ModelReply... replies) {
        Deque<ModelReply> left = new ArrayDeque<>(Arrays.asList(replies));
        AgentTalk talk = new AgentTalk(
                ASKED,
                own -> {
                    asked.add(own);
                    return CompletableFuture.completedFuture(left.size() > 1 ? left.pop() : left.getFirst());
                },
                call -> {
                    called.add(call.name() + " " + call.arguments());
                    return CompletableFuture.completedFuture("{\"ok\":true}");
                },
                3);
        return talk.run().toCompletableFuture().join();
    }

    private static AgentReply said(Done done) throws Exception {
        return Json.mapper().treeToValue(((FlowEvent.Succeeded) done.event()).answer(), AgentReply.class);
    }

    @Test
    void wordsAreTheAnswer() throws Exception {
        assertThat(said(talk(reply("What for?")))).isEqualTo(new AgentReply("What for?", List.of(), null, null));
    }

    @Test
    void itLeavesByAnExitWithItsLastWords() throws Exception {
        Done done = talk(reply("Bye", call("leave_conversation", "{'exit':'goal_achieved','output':'wants fun'}")));

        assertThat(said(done)).isEqualTo(new AgentReply("Bye", List.of(), AgentExit.GOAL_ACHIEVED, "wants fun"));
    }

    @Test
    void anExitThatIsNotThereIsAnsweredAndNotTaken() throws Exception {
        Done done = talk(reply("", call("leave_conversation", "{'exit':'error'}")), reply("Go on"));

        assertThat(said(done).exit()).isNull();
        assertThat(((Turn.ToolResult) asked.get(1).get(1)).output()).contains("error");
    }

    @Test
    void itDoesNotLeaveBeforeItKnowsWhatCameOfItsCalls() throws Exception {
        Done done = talk(
                reply(
                        "Booked!",
                        call("book", "{}"),
                        call("leave_conversation", "{'exit':'goal_achieved','output':''}")),
                reply("", call("leave_conversation", "{'exit':'human_requested','output':''}")));

        assertThat(called).containsExactly("book {}");
        assertThat(said(done).exit()).isEqualTo(AgentExit.HUMAN_REQUESTED);
        assertThat(said(done).text()).isEqualTo("Booked!");
    }

    @Test
    void buttonsStandUnderTheWordsThatCameWithThem() throws Exception {
        Done done = talk(reply("Which?", call("offer_buttons", "{'labels':['Fun','Work']}")));

        assertThat(said(done)).isEqualTo(new AgentReply("Which?", List.of("Fun", "Work"), null, null));
        assertThat(asked).hasSize(1);
    }

    @Test
    void buttonsWithoutWordsWaitForThem() throws Exception {
        Done done = talk(reply("", call("offer_buttons", "{'labels':['Fun']}")), reply("Which?"));

        assertThat(said(done)).isEqualTo(new AgentReply("Which?", List.of("Fun"), null, null));
    }

    @Test
    void tooManyButtonsAreRefused() throws Exception {
        Done done = talk(reply("Which?", call("offer_buttons", "{'labels':['1','2','3','4']}")), reply("Well?"));

        assertThat(said(done)).isEqualTo(new AgentReply("Well?", List.of(), null, null));
    }

    @Test
    void itsFunctionsAreCalledAndTheirOutputsAreShownInTheirOrder() throws Exception {
        Done done = talk(reply("", call("weather", "{'city':'Bonn'}"), call("time", "{}")), reply("Fine"));

        assertThat(said(done).text()).isEqualTo("Fine");
        assertThat(called).containsExactly("weather {\"city\":\"Bonn\"}", "time {}");
        assertThat(asked.get(1))
                .hasSize(3)
                .endsWith(
                        new Turn.ToolResult("c-weather", "{\"ok\":true}"),
                        new Turn.ToolResult("c-time", "{\"ok\":true}"));
        assertThat(done.usage()).isEqualTo(Usage.of(20, 10));
    }

    @Test
    void oneThatCallsForEverFailsWithWhatItHasCost() {
        Done done = talk(reply("", call("weather", "{}")));

        assertThat(((FlowEvent.Failed) done.event()).kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(called).hasSize(3);
        assertThat(done.usage()).isEqualTo(Usage.of(30, 15));
    }

    @Test
    void noWordsAreABadResponse() {
        assertThat(((FlowEvent.Failed) talk(reply("")).event()).kind()).isEqualTo(FailureKind.BAD_RESPONSE);
    }
}
