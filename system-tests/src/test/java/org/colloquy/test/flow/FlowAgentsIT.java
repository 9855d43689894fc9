package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.OpenAi;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Assistants and functions that flows really ask. */
@AgainstServer
class FlowAgentsIT {

    private final Colloquy colloquy;
    private final StubModel stub;

    FlowAgentsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    private Simulation flow(String assistant) {
        return new Simulation(
                colloquy,
                "{'name':'Left','start':'one','variables':[{'name':'out','type':'text'}],'blocks':[{'id':'one','actions':["
                        + "{'type':'ai_agent','assistant':'" + assistant
                        + "','knowledge':'Ana likes tea','outputVariable':'out',"
                        + "'followUps':1,'followUpSeconds':60,'exits':{'goal_achieved':'goal','human_requested':'person',"
                        + "'no_response':'silent','error':'wrong'}}]},"
                        + "{'id':'goal','actions':[{'type':'send_message','text':'Goal'}]},"
                        + "{'id':'person','actions':[{'type':'send_message','text':'Person'}]},"
                        + "{'id':'silent','actions':[{'type':'send_message','text':'Silent'}]},"
                        + "{'id':'wrong','actions':[{'type':'send_message','text':'Wrong'}]}]}");
    }

    @Test
    void anAssistantHasTheConversationUntilItLeavesByAnExit() {
        Simulation flow =
                flow(new OpenAi(colloquy).createAssistant()).write("Hello").ask();
        assertThat(flow.sent()).hasSize(1).first().asString().contains("You said: Hello");
        assertThat(flow.status()).isEqualTo("waiting");

        flow.write("call leave_conversation {\"exit\":\"goal_achieved\",\"output\":\"wants tea\"}")
                .ask();

        assertThat(flow.sent()).hasSize(2).endsWith("Goal");
        assertThat(flow.effects().toString()).contains("add_note").contains("wants tea");
        assertThat(flow.status()).isEqualTo("ended");
    }

    @Test
    void itsFunctionsAreExecutedHereAndOthersAreNot() {
        ScriptedModel owner = stub.play((call, reply) -> reply.json(200, "{\"tea\":\"green\"}"));
        String name = "tea" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        colloquy.door()
                .post("/api/functions", Map.of("name", name, "description", "for a test", "url", owner.url()))
                .expect(201);
        String assistant =
                new OpenAi(colloquy).createAssistant(Map.of("tools", List.of(tool(name), tool("remote_" + name))));

        Simulation flow = flow(assistant)
                .write("call " + name + " {\"cup\":1}\ncall remote_" + name + " {}")
                .ask();

        assertThat(owner.calls()).hasSize(1);
        assertThat(owner.calls().get(0).body().at("/arguments/cup").asInt()).isEqualTo(1);
        assertThat(flow.sent().get(0)).contains("green").contains("Nobody here executes the function remote_" + name);
    }

    private static Map<String, Object> tool(String name) {
        return Map.of("type", "function", "function", Map.of("name", name));
    }

    @Test
    void aChatbotKnowsItsPersonaWhatTheFlowTellsItAndOffersButtons() {
        ScriptedModel model = stub.play(
                ModelTurn.turn().say("Which one?").call("c1", "offer_buttons", "{\"labels\":[\"Green\",\"Black\"]}"));

        Simulation flow =
                flow(colloquy.createChatbotOn(model.url())).write("Tea?").ask();

        JsonNode body = model.calls().get(0).body();
        assertThat(body.at("/messages/0/content").asText())
                .contains("YOU ARE: Ada")
                .contains("Ana likes tea")
                .contains("goal_achieved");
        assertThat(body.path("tools").findValuesAsText("name")).contains("leave_conversation", "offer_buttons");
        JsonNode send = flow.effects().get(flow.effects().size() - 1);
        assertThat(send.path("text").asText()).isEqualTo("Which one?");
        assertThat(send.path("options").findValuesAsText("label")).containsExactly("Green", "Black");
    }

    @Test
    void anAssistantThatFailsOrIsGoneLeavesByError() {
        String failing =
                colloquy.createChatbotOn(stub.play(Script.refuse(500, "")).url());

        assertThat(flow(failing).write("Hi").ask().sent()).containsExactly("Wrong");
        Simulation gone = flow("asst_gone").write("Hi").ask();
        assertThat(gone.sent()).containsExactly("Wrong");
        assertThat(gone.variable("system.lastWebhookFailure"))
                .isEqualTo("MissingParameter: there is no assistant asst_gone");
    }

    @Test
    void aFunctionThatIsNotThereIsAMissingParameter() {
        Simulation flow = Simulation.ofActions(colloquy, "{'type':'call_function','function':'nowhere'}")
                .begin()
                .ask();

        assertThat(flow.variable("system.lastWebhookFailure"))
                .isEqualTo("MissingParameter: there is no function nowhere");
    }

    @Test
    void aFunctionsOwnWordsOfItsFailureAreTheFailure() {
        Simulation flow = Simulation.ofActions(
                        colloquy, "{'type':'call_function','function':'refuse','failureVariable':'b'}")
                .begin()
                .ask();

        assertThat(flow.variable("b")).isEqualTo("BadResponse: Come back on Monday");
        assertThat(flow.sent()).containsExactly("The end");
    }

    @Test
    void aFunctionsWordsAreKeptAsText() {
        Simulation flow = Simulation.ofActions(
                        colloquy, "{'type':'call_function','function':'say_something','answerVariable':'b'}")
                .begin()
                .ask();

        assertThat(flow.variable("b")).isEqualTo("plain words");
    }
}
