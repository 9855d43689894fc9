package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.HistoryWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallsTest {

    private static final String SHOW =
            "{'type':'send_message','text':'[{{text}}] [{{why}}] [{{system.lastWebhookFailure}}]'}";
    private static final String ASK =
            "{'type':'openai','prompt':'Sum up for {{contact.name}}','answerVariable':'text'}";

    @Test
    void aWebhookSendsVariablesEscapedForTheirPlaces() {
        Scenario run = Scenario.of("{'type':'webhook','method':'POST','url':'https://x.example/{{system.lastMessage}}',"
                        + "'query':{'q':'a&b {{system.lastMessage}}'},'headers':{'X-Who':'{{system.lastMessage}}'},"
                        + "'body':'{~said~: ~{{system.lastMessage}}~}'}".replace("~", "\\\""))
                .start("a/b \"c\"\nd");

        FlowEffect.CallWebhook call = (FlowEffect.CallWebhook) run.lastEffect();
        assertThat(call.url()).isEqualTo("https://x.example/a%2Fb%20%22c%22%0Ad?q=a%26b%20a%2Fb%20%22c%22%0Ad");
        assertThat(call.headers()).isEqualTo(Map.of("X-Who", "a/b \"c\" d"));
        assertThat(call.body()).isEqualTo("{\"said\": \"a/b \\\"c\\\"\\nd\"}");
        assertThat(call.timeLimitSeconds()).isEqualTo(10);
        assertThat(run.status()).isEqualTo(FlowState.CALLING);
    }

    @Test
    void partsOfAnAnswerAreStoredInSeveralVariablesAtOnce() {
        Scenario run = Scenario.of("{'type':'webhook','method':'GET','url':'https://x.example','save':["
                        + "{'variable':'text','path':'products[1].category'},{'variable':'number','path':'count'},"
                        + "{'variable':'list','path':'products.flatMap.category'}]},"
                        + "{'type':'send_message','text':'{{text}} {{number}} {{#list}}{{.}};{{/list}}'}")
                .start()
                .succeed("{'count':2,'products':[{'category':'tea'},{'category':'mugs'}]}");

        assertThat(run.sent()).containsExactly("mugs 2 tea;mugs;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text|products[5].category", "number|products", "number|name", "list|name"})
    void aPartThatIsNotThereOrDoesNotFitIsAKeyErrorAndNothingIsStored(String variable, String path) {
        Scenario run = Scenario.of("{'type':'webhook','method':'GET','url':'https://x.example','save':["
                        + "{'variable':'other','path':'name'},{'variable':'" + variable + "','path':'" + path + "'}]},"
                        + "{'type':'send_message','text':'{{other}} {{system.lastWebhookFailure}}'}")
                .start()
                .succeed("{'name':'x','products':[]}");

        assertThat(run.sent()).containsExactly("first KeyError: nothing that fits at " + path);
    }

    @Test
    void theFlowWaitsUntilTheModelHasAnswered() {
        Scenario run = Scenario.of(ASK + "," + SHOW).start().answer("hello?");

        assertThat(run.status()).isEqualTo(FlowState.CALLING);
        assertThat(run.sent()).isEmpty();
        assertThat(run.succeed("'All is well'").sent()).containsExactly("[All is well] [] []");
    }

    @Test
    void consecutiveActionsAreExecutedOneAfterTheOther() {
        Scenario run = Scenario.of(ASK + "," + ASK + "," + SHOW).start();

        assertThat(run.effects()).hasSize(1);
        run.succeed("'one'");
        assertThat(run.effects()).hasSize(2);
        assertThat(run.sent()).isEmpty();
        assertThat(run.succeed("'two'").sent()).containsExactly("[two] [] []");
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void theFlowGoesOnWhateverFails(FailureKind kind) {
        Scenario run = Scenario.of(ASK + "," + SHOW).start().fail(kind, "no answer in time");

        assertThat(run.sent()).containsExactly("[] [] [" + kind.wire() + ": no answer in time]");
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }

    @Test
    void aFailureGoesIntoTheChosenVariableInstead() {
        Scenario run = Scenario.of("{'type':'openai','prompt':'x','failureVariable':'why'}," + SHOW)
                .start()
                .fail(FailureKind.BAD_RESPONSE, "status 500");

        assertThat(run.sent()).containsExactly("[] [BadResponse: status 500] []");
    }

    @Test
    void aSuccessEmptiesTheFailureOfBefore() {
        Scenario run = Scenario.of(ASK + "," + ASK + "," + SHOW)
                .start()
                .fail(FailureKind.BAD_RESPONSE, "status 500")
                .succeed("'fine'");

        assertThat(run.sent()).containsExactly("[fine] [] []");
    }

    @ParameterizedTest
    @CsvSource({"conversation,CONVERSATION", "session,SESSION", "last_message,LAST_MESSAGE", "prompt,PROMPT"})
    void theModelIsShownOneOfFourWindowsOfWhatWasSaid(String word, HistoryWindow window) {
        Scenario run = Scenario.of("{'type':'openai','prompt':'Sum up for {{contact.name}}','history':'" + word + "'}")
                .start("Hi");

        FlowEffect.AskModel ask = (FlowEffect.AskModel) run.lastEffect();
        assertThat(ask.history()).isEqualTo(window);
        assertThat(ask.prompt()).isEqualTo("Sum up for Ana");
        assertThat(ask.since()).isEqualTo(Scenario.MONDAY_NOON);
        assertThat(ask.lastMessage()).isEqualTo("Hi");
    }

    @Test
    void aStructuredAnswerIsStoredInSeveralVariables() {
        Scenario run = Scenario.of("{'type':'openai','prompt':'x','schema':{'type':'object'},'save':["
                        + "{'variable':'text','path':'mood'},{'variable':'number','path':'score'}]},"
                        + "{'type':'send_message','text':'{{text}} {{number}}'}")
                .start()
                .on(new FlowEvent.Succeeded(
                        "call-1",
                        com.fasterxml.jackson.databind.node.TextNode.valueOf("{\"mood\":\"good\",\"score\":4.5}")));

        assertThat(run.sent()).containsExactly("good 4.5");
    }

    @Test
    void aStructuredAnswerThatIsNoJsonIsABadResponse() {
        Scenario run = Scenario.of("{'type':'openai','prompt':'x','schema':{'type':'object'}}," + SHOW)
                .start()
                .succeed("'well...'");

        assertThat(run.sent()).containsExactly("[] [] [BadResponse: the answer is no JSON]");
    }

    @Test
    void anAnswerThatComesTwiceOrToNothingChangesNothing() {
        Scenario run = Scenario.of(ASK + ",{'type':'wait_for_answer'}").start();
        FlowEvent late = new FlowEvent.Succeeded("call-1", null);
        State before = run.succeed("'one'").state();

        assertThat(run.on(late).state()).isEqualTo(before);
    }

    @Test
    void aFunctionGetsValuesOfTheirTypes() {
        Scenario run = Scenario.of("{'type':'set_variable','variable':'list','operation':'add','value':'x'},"
                        + "{'type':'call_function','function':'order','arguments':{'n':'{{number}}','l':'{{list}}',"
                        + "'who':'for {{contact.name}}','deep':[{'fix':true}]},'answerVariable':'text'}," + SHOW)
                .start();

        FlowEffect.CallFunction call = (FlowEffect.CallFunction) run.lastEffect();
        assertThat(call.arguments().toString())
                .isEqualTo(Scenario.quoted("{'n':0,'l':['x'],'who':'for Ana','deep':[{'fix':true}]}"));
        assertThat(run.succeed("{'ok':true}").sent()).containsExactly("[{\"ok\":true}] [] []");
    }

    @Test
    void anEMailIsSentWithoutWaitingForIt() {
        Scenario run = Scenario.of(
                        "{'type':'send_email','to':'{{contact.email}}','subject':'Hi\\n{{contact.name}}','text':'Bye'}")
                .start();

        assertThat(run.effects()).isEqualTo(List.of(new FlowEffect.SendEmail("ana@example.org", "Hi Ana", "Bye")));
        assertThat(run.status()).isEqualTo(FlowState.ENDED);
    }
}
