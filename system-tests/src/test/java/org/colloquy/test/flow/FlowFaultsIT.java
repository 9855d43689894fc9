package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.ModelCall;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the OpenAI action promises, one test for each statement of its documentation, with models that really misbehave. */
@AgainstServer
class FlowFaultsIT {

    private static final String PROVIDER_TEXT = "canary-provider-text-4420";

    private final Colloquy colloquy;
    private final StubModel stub;

    FlowFaultsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    private String credential(String url) {
        return colloquy.createCredential(Map.of("baseUrl", url));
    }

    private String openai(String url, String more) {
        return "{'type':'openai','credential':'" + credential(url) + "','answerVariable':'a'," + more
                + "'prompt':'Be nice to {{contact.name}}{{c}}'}";
    }

    private Simulation asked(String url, String more) {
        return Simulation.ofActions(colloquy, openai(url, more)).begin().ask();
    }

    @Test
    void onlyThePromptIsMandatory() {
        Simulation flow = Simulation.ofActions(colloquy, "{'type':'openai','prompt':'Say hello'}")
                .begin()
                .ask();

        assertThat(flow.variable("system.lastWebhookSuccess")).contains("You said: Say hello");
        assertThat(flow.status()).isEqualTo("waiting");
    }

    @Test
    void theFlowWaitsUntilTheModelHasAnsweredBeforeItsNextStep() {
        ScriptedModel model = stub.play(Script.slowly(Duration.ofMillis(700), Script.echo()));

        Simulation flow =
                Simulation.ofActions(colloquy, openai(model.url(), "")).begin();
        assertThat(flow.status()).isEqualTo("calling");
        assertThat(flow.sent()).isEmpty();
        flow.ask();

        assertThat(flow.sent()).containsExactly("The end");
        assertThat(flow.variable("a")).isEqualTo("You said: Be nice to ");
    }

    @Test
    void severalActionsAreExecutedOneAfterTheOtherAndNotAtOnce() {
        ScriptedModel model = stub.play(Script.inTurn(
                (call, reply) -> reply.answer(call, "first"), (call, reply) -> reply.answer(call, "second")));
        String credential = credential(model.url());
        String first = "{'type':'openai','credential':'" + credential + "','prompt':'One','answerVariable':'a'}";
        String second = "{'type':'openai','credential':'" + credential + "','prompt':'Two {{a}}','answerVariable':'b'}";

        Simulation flow = Simulation.ofActions(colloquy, first, second).begin();
        flow.ask();
        assertThat(model.calls()).hasSize(1);
        assertThat(flow.status()).isEqualTo("calling");
        flow.ask();

        assertThat(model.mostAtOnce()).isEqualTo(1);
        assertThat(model.calls().stream().map(ModelCall::lastUserText)).containsExactly("One", "Two first");
        assertThat(flow.variable("b")).isEqualTo("second");
        assertThat(flow.sent()).containsExactly("The end");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "a time-out",
                        Script.slowly(Duration.ofSeconds(4), Script.echo()),
                        "BadResponse: the model did not answer in time"),
                Arguments.of(
                        "status 500",
                        Script.refuse(500, PROVIDER_TEXT),
                        "BadResponse: the model could not be reached or failed"),
                Arguments.of(
                        "invalid JSON",
                        (Script) (call, reply) -> reply.json(200, "{\"" + PROVIDER_TEXT),
                        "BadResponse: the model's reply could not be understood"),
                Arguments.of("no words", (Script) (call, reply) -> reply.answer(call, ""), "BadResponse: the model"),
                Arguments.of("a cut", (Script) (call, reply) -> reply.cut(), "BadResponse: the model"),
                Arguments.of(
                        "a wrong key",
                        Script.refuse(401, PROVIDER_TEXT),
                        "BadRequest: the model's provider refused the request"),
                Arguments.of(
                        "a refused prompt",
                        Script.refuse(400, PROVIDER_TEXT),
                        "BadRequest: the model's provider refused the prompt or its parameters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theFlowContinuesEvenIfTheActionFailsAndTheErrorIsInLastWebhookFailure(
            String fault, Script script, String words) {
        Simulation flow = asked(stub.play(script).url(), "'timeLimitSeconds':1,");

        assertThat(flow.variable("system.lastWebhookFailure"))
                .as(fault)
                .startsWith(words)
                .doesNotContain(PROVIDER_TEXT);
        assertThat(flow.variable("a")).isEmpty();
        assertThat(flow.sent()).containsExactly("The end");
        assertThat(flow.status()).isEqualTo("waiting");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theErrorIsStoredInTheSpecifiedVariable(String fault, Script script, String words) {
        Simulation flow = asked(stub.play(script).url(), "'timeLimitSeconds':1,'failureVariable':'b',");

        assertThat(flow.variable("b")).as(fault).startsWith(words);
        assertThat(flow.variable("system.lastWebhookFailure")).isEmpty();
        assertThat(flow.sent()).containsExactly("The end");
    }

    @Test
    void theFlowContinuesWhenNobodyListens() {
        Simulation flow = asked("http://127.0.0.1:9/v1", "'timeLimitSeconds':2,");

        assertThat(flow.variable("system.lastWebhookFailure")).startsWith("BadResponse: the model");
        assertThat(flow.sent()).containsExactly("The end");
    }

    @Test
    void aCredentialThatIsGoneIsAMissingParameter() {
        Simulation flow = Simulation.ofActions(
                        colloquy, "{'type':'openai','credential':'cred_gone','prompt':'Say hello'}")
                .begin()
                .ask();

        assertThat(flow.variable("system.lastWebhookFailure")).isEqualTo("MissingParameter: the credential is gone");
    }

    @Test
    void aSuccessEmptiesTheVariableOfTheFailureBefore() {
        String well = "{'type':'openai','prompt':'Say hello'}";
        Simulation flow = Simulation.ofActions(
                        colloquy, openai(stub.play(Script.refuse(500, "")).url(), ""), well)
                .begin()
                .ask();
        assertThat(flow.variable("system.lastWebhookFailure")).isNotEmpty();

        assertThat(flow.ask().variable("system.lastWebhookFailure")).isEmpty();
    }

    @Test
    void aChoiceSeesWhetherTheVariableContainsAMessage() {
        Simulation flow = new Simulation(
                        colloquy,
                        "{'name':'Handled','start':'one','variables':[{'name':'failed','type':'text'}],'blocks':["
                                + "{'id':'one','actions':[{'type':'openai','credential':'"
                                + credential(stub.play(Script.refuse(500, "")).url())
                                + "','prompt':'Hi','failureVariable':'failed'},{'type':'choice','branches':[{'label':'failed',"
                                + "'when':{'type':'compare','variable':'failed','operator':'is_message'},'next':'sorry'}]},"
                                + "{'type':'send_message','text':'Well'}]},"
                                + "{'id':'sorry','actions':[{'type':'send_message','text':'Sorry'}]}]}")
                .begin()
                .ask();

        assertThat(flow.sent()).containsExactly("Sorry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conversation | system:Be nice to, user:Before, assistant:Earlier, assistant:Welcome, user:Hi",
                "session | system:Be nice to, assistant:Welcome, user:Hi",
                "last_message | system:Be nice to, user:Hi",
                "prompt | user:Be nice to"
            })
    void theModelIsShownTheWindowThatIsChosen(String window, String expected) {
        ScriptedModel model = stub.play(Script.echo());

        Simulation flow = Simulation.ofActions(colloquy, openai(model.url(), "'history':'" + window + "',"))
                .said("user", "Before", "2020-01-01T10:00:00Z")
                .said("assistant", "Earlier", "2020-01-01T10:00:01Z")
                .said("assistant", "Welcome", null)
                .write("Hi")
                .ask();

        List<String> shown = new ArrayList<>();
        for (JsonNode message : model.calls().get(0).body().path("messages")) {
            shown.add(message.path("role").asText() + ":"
                    + message.path("content").asText().strip());
        }
        assertThat(shown).containsExactly(expected.split(", "));
        assertThat(flow.variable("a")).startsWith("You said: ");
    }

    @Test
    void structuredOutputGoesIntoSeveralVariables() {
        ScriptedModel model = stub.play((call, reply) ->
                reply.answer(call, "{\"mood\":\"good\",\"topics\":[{\"name\":\"x\"},{\"name\":\"y\"}]}"));
        String schema = "{'type':'object','properties':{'mood':{'type':'string'},'topics':{'type':'array','items':"
                + "{'type':'object','properties':{'name':{'type':'string'}},'required':['name'],'additionalProperties':false}}},"
                + "'required':['mood','topics'],'additionalProperties':false}";

        Simulation flow = asked(
                model.url(),
                "'schema':" + schema
                        + ",'save':[{'variable':'b','path':'mood'},{'variable':'l','path':'topics[*].name'}],");

        JsonNode format = model.calls().get(0).body().path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
        assertThat(format.at("/json_schema/schema/required/0").asText()).isEqualTo("mood");
        assertThat(flow.variable("b")).isEqualTo("good");
        assertThat(flow.variable("l")).isEqualTo("[\"x\",\"y\"]");
    }

    @Test
    void settingsOfTheModelAreThoseOfTheAction() {
        ScriptedModel model = stub.play(Script.echo());

        asked(model.url(), "'model':'gpt-x','temperature':0.25,'topP':0.5,'maxTokens':77,");

        JsonNode body = model.calls().get(0).body();
        assertThat(body.path("model").asText()).isEqualTo("gpt-x");
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.path("top_p").asDouble()).isEqualTo(0.5);
        assertThat(body.toString()).contains("77");
    }

    @Test
    void aTokenInAFlowIsRefusedBecauseWhoeverReadsTheFlowWouldHaveIt() {
        colloquy.door()
                .post(
                        "/api/flows",
                        Map.of(
                                "name",
                                "Careless",
                                "start",
                                "one",
                                "variables",
                                List.of(Map.of(
                                        "name", "token", "type", "text", "defaultValue", "sk-" + "a1b2c3d4".repeat(4))),
                                "blocks",
                                List.of(Map.of("id", "one", "actions", List.of()))))
                .problem(400);
    }
}
