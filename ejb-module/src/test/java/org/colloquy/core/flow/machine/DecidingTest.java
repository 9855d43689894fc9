package org.colloquy.core.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.machine.Scenario.says;

import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidingTest {

    private static String choice(String when) {
        return "{'type':'choice','branches':[{'label':'first','when':" + when + ",'next':'yes'}],'fallback':'no'}";
    }

    private static String compare(String variable, String operator, @Nullable String value) {
        return "{'type':'compare','variable':'" + variable + "','operator':'" + operator + "'"
                + (value == null ? "" : ",'value':'" + value + "'") + "}";
    }

    @Test
    void theFirstBranchThatIsTrueIsTakenAndTheTranscriptSaysWhy() {
        Scenario run = Scenario.of(
                        "{'type':'choice','branches':["
                                + "{'label':'gold','when':" + compare("contact.fields.plan", "equals", "silver")
                                + ",'next':'no'},"
                                + "{'label':'any','when':" + compare("contact.name", "starts_with", "a")
                                + ",'next':'yes'},"
                                + "{'label':'also','when':" + compare("contact.name", "equals", "Ana")
                                + ",'next':'no'}]}",
                        says("yes"),
                        says("no"))
                .start();

        assertThat(run.sent()).containsExactly("yes");
        assertThat(run.outcomes("choice"))
                .containsExactly("took any. gold: contact.fields.plan 'gold' equals 'silver' is false; "
                        + "any: contact.name 'Ana' starts_with 'a' is true");
    }

    @Test
    void theFallbackIsTakenWhereNoneIsTrue() {
        Scenario run = Scenario.of(choice(compare("text", "is_message", null)), says("yes"), says("no"))
                .start();

        assertThat(run.sent()).containsExactly("no");
    }

    @Test
    void withoutAVariableTheLastMessageIsCompared() {
        Scenario run = Scenario.of(
                        choice("{'type':'compare','operator':'contains','value':'help'}"), says("yes"), says("no"))
                .start("Please HELP me");

        assertThat(run.sent()).containsExactly("yes");
    }

    @ParameterizedTest
    @CsvSource({"all,gold,Ana,yes", "all,gold,Bob,no", "any,iron,Ana,yes", "any,iron,Bob,no"})
    void conditionsAreJoinedByAndOrOr(String group, String plan, String name, String block) {
        String conditions =
                compare("contact.fields.plan", "equals", plan) + "," + compare("contact.name", "equals", name);
        Scenario run = Scenario.of(
                        choice("{'type':'" + group + "','conditions':[" + conditions + "]}"), says("yes"), says("no"))
                .start();

        assertThat(run.sent()).containsExactly(block);
    }

    @Test
    void groupsMayBeInGroups() {
        String inner = "{'type':'any','conditions':[" + compare("contact.name", "equals", "Bob") + ","
                + compare("contact.name", "equals", "Ana") + "]}";
        Scenario run = Scenario.of(
                        choice("{'type':'all','conditions':[" + inner + "," + compare("number", "equals", "0") + "]}"),
                        says("yes"),
                        says("no"))
                .start();

        assertThat(run.sent()).containsExactly("yes");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z,yes",
        "2026-11-23T07:59:59Z,no",
        "2026-11-23T16:00:00Z,no",
        "2026-11-24T12:00:00Z,no"
    })
    void officeHoursAreThoseOfTheirTimeZone(String now, String block) {
        Scenario run = Scenario.of(choice("{'type':'office_hours','calendar':'desk'}"), says("yes"), says("no"))
                .at(now)
                .start();

        assertThat(run.sent()).containsExactly(block);
    }

    @ParameterizedTest
    @CsvSource({
        "other,replace,new,new",
        "other,append,'{{contact.name}}',firstAna",
        "number,replace,4,4",
        "number,add,2.5,2.5",
        "number,subtract,3,-3",
        "number,multiply,9,0",
        "number,divide,0,0",
        "number,divide,4,0",
        "number,add,many,0",
        "list,add,x,x",
        "list,add,'{{list}}',''",
        "list,empty,,''",
        "list,remove,x,''"
    })
    void variablesAreSet(String variable, String operation, String value, String result) {
        String operand = value == null ? "" : ",'value':'" + value + "'";
        Scenario run = Scenario.of("{'type':'set_variable','variable':'" + variable + "','operation':'" + operation
                        + "'" + operand + "},{'type':'send_message','text':'={{" + variable + "}}'}")
                .start();

        assertThat(run.state().status()).isEqualTo(FlowState.ENDED);
        String shown = run.sent().get(0);
        assertThat(shown.startsWith("=") ? shown : "=" + shown).isEqualTo("=" + result);
    }

    @Test
    void whatCannotBeDoneLeavesTheVariableAsItWas() {
        Scenario run = Scenario.of("{'type':'set_variable','variable':'number','operation':'replace','value':'7'},"
                        + "{'type':'set_variable','variable':'number','operation':'divide','value':'0'},"
                        + "{'type':'send_message','text':'{{number}}'}")
                .start();

        assertThat(run.sent()).containsExactly("7");
        assertThat(run.outcomes("set_variable").get(1)).contains("stays as it is");
    }

    @Test
    void aTextThatGrowsWithoutEndEndsTheExecution() {
        Scenario run = Scenario.of(
                        "{'type':'set_variable','variable':'other','operation':'append','value':'{{other}}'},"
                                + "{'type':'jump','block':'a'}")
                .start();

        assertThat(run.status()).isEqualTo(FlowState.FAILED);
        assertThat(run.outcome()).contains("too large");
    }

    @Test
    void aLoopEndsWithAnErrorAfterAHundredActionsAndNotWithAThousandMessages() {
        Scenario run = Scenario.of("{'type':'send_message','text':'again'},{'type':'jump','block':'a'}")
                .start();

        assertThat(run.sent()).hasSize(50);
        assertThat(run.status()).isEqualTo(FlowState.FAILED);
        assertThat(run.outcome()).contains("loop");
    }

    @Test
    void everyMessageOfTheContactsAllowsAHundredActionsMore() {
        Scenario run = Scenario.of("{'type':'wait_for_answer'},{'type':'send_message','text':'again'},"
                        + "{'type':'jump','block':'a'}")
                .start();

        for (int i = 0; i < 200; i++) {
            run.answer("go on");
        }

        assertThat(run.sent()).hasSize(200);
        assertThat(run.status()).isEqualTo(FlowState.WAITING);
    }

    @Test
    void restartClosesTheConversationAndBeginsAnewWithTheNextMessage() {
        Scenario run = Scenario.of("{'type':'send_message','text':'{{other}} {{system.lastMessage}}'},"
                        + "{'type':'set_variable','variable':'other','operation':'replace','value':'changed'},"
                        + "{'type':'restart'}")
                .start("one");

        assertThat(run.lastEffect()).isEqualTo(new FlowEffect.CloseConversation(true));
        assertThat(run.status()).isEqualTo(FlowState.WAITING);
        assertThat(run.answer("two").sent()).containsExactly("first one", "first two");
    }

    @Test
    void aFlowThatIsCalledTakesValuesAndHandsSomeBack() {
        Scenario run = Scenario.of("{'type':'set_variable','variable':'text','operation':'replace','value':'in'},"
                        + "{'type':'jump_to_flow','flow':'sub','returns':true,'in':{'other':'{{text}}','number':'5','list':'x'},"
                        + "'out':{'text':'text'}},{'type':'send_message','text':'back with {{text}}, {{number}}'}")
                .with(
                        "sub",
                        "{'id':'a','actions':[{'type':'send_message','text':'{{other}} {{number}} {{#list}}{{.}}{{/list}}'},"
                                + "{'type':'wait_for_answer','variable':'text'}]}")
                .start()
                .answer("out");

        assertThat(run.sent()).containsExactly("in 5 x", "back with out, 0");
    }

    @Test
    void aJumpToAnotherFlowsBlockDoesNotComeBackUnlessAsked() {
        Scenario run = Scenario.of(
                        "{'type':'jump_to_flow','flow':'sub','block':'b'},{'type':'send_message','text':'on'}")
                .with("sub", says("a") + "," + says("b"))
                .start();

        assertThat(run.sent()).containsExactly("b");
    }

    @Test
    void aFlowThatIsNotThereIsPassedBy() {
        Scenario run = Scenario.of("{'type':'jump_to_flow','flow':'gone'},{'type':'send_message','text':'on'}")
                .start();

        assertThat(run.sent()).containsExactly("on");
    }

    @Test
    void flowsThatCallEachOtherWithoutEndAreStopped() {
        Scenario run = Scenario.of("{'type':'jump_to_flow','flow':'main','returns':true}")
                .start();

        assertThat(run.status()).isEqualTo(FlowState.FAILED);
        assertThat(run.outcome()).contains("called each other");
    }
}
