package org.colloquy.core.flow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.check.Definitions.actions;
import static org.colloquy.core.flow.check.Definitions.check;
import static org.colloquy.core.flow.check.Definitions.flow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowCheckTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static List<String> faults(String json) {
        return check(json).faults().stream()
                .map(fault -> fault.field() + " " + fault.message())
                .toList();
    }

    @Test
    void aFlowWithNothingWrongIsRead() {
        FlowCheck.Checked checked =
                check(actions("{'type':'send_message','text':'Hello {{text}} {{contact.fields.team}}'}"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.definition()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'send_message'}|text must not be blank",
                "{'type':'send_message','text':7}|text must be a string",
                "{'type':'send_message','text':'a','mood':'b'}|mood is not known",
                "{'type':'send_money'}|! has no type, or one that is not known",
                "{'text':'x'}|! has no type, or one that is not known",
                "'send'|! must be an object",
                "{'type':'send_message','text':'{{nobody}}'}|text has the unknown variable 'nobody'",
                "{'type':'send_message','text':'{{system.secret}}'}|text has the unknown variable 'system.secret'",
                "{'type':'send_message','text':'{{text'}|text is no valid template: a tag is not closed or not opened",
                "{'type':'send_message','text':'{{#list}}{{#list}}{{#list}}x{{/list}}{{/list}}{{/list}}'}"
                        + "|text has other delimiters or too many sections in each other",
                "{'type':'send_message','text':'key sk-abcdefghijklmnop1234'}"
                        + "|text must not hold a key: store it as a credential and name that",
                "{'type':'send_quick_reply','quickReply':'x'}|quickReply names the unknown quick reply 'x'",
                "{'type':'buttons','text':'?','buttons':[]}|buttons must not be empty",
                "{'type':'buttons','text':'?','buttons':[{'label':'a'},{'label':'b'},{'label':'c'},{'label':'d'}]}"
                        + "|buttons size must be between 0 and 3",
                "{'type':'buttons','text':'?','buttons':[{'label':'a'},{'label':'A '}]}|buttons[1].label is the label of another one",
                "{'type':'buttons','text':'?','buttons':[{'label':'a','next':'x'}]}|buttons[0].next names the unknown block 'x'",
                "{'type':'wait_for_answer','variable':'number'}|variable must be a text variable",
                "{'type':'wait_for_answer','variable':'nobody'}|variable names the unknown variable 'nobody'",
                "{'type':'wait_for_answer','fallback':{'afterSeconds':0}}"
                        + "|fallback.afterSeconds must be greater than or equal to 1",
                "{'type':'sleep','seconds':3601}|seconds must be less than or equal to 3600",
                "{'type':'survey','question':'?','answers':[{'label':'a','group':'fan'}]}"
                        + "|answers[0].group must be one of promoter, neutral, detractor",
                "{'type':'add_tags','tags':['']}|tags[0] must not be blank",
                "{'type':'set_variable','variable':'text','operation':'add','value':'1'}"
                        + "|operation cannot be done to a text variable",
                "{'type':'set_variable','variable':'number','operation':'add','value':'many'}"
                        + "|value must be a number or a variable",
                "{'type':'set_variable','variable':'list','operation':'add'}|value must not be null for this operation",
                "{'type':'jump_to_flow','flow':'f','out':{'text':'x'}}|out needs 'returns' to be true",
                "{'type':'webhook','method':'GET','url':'ftp://x'}|url must be an http or https URL",
                "{'type':'webhook','method':'GET','url':'https://x','body':'{}'}|body must be null for GET",
                "{'type':'webhook','method':'GET','url':'https://x','save':[{'variable':'text','path':'a[?(@.b)]'}]}"
                        + "|save[0].path must be a path such as 'products[1].category'",
                "{'type':'webhook','method':'GET','url':'https://x','headers':{'Authorization':'{{text}}'}}"
                        + "|headers.Authorization must not be set here: name a credential, whose key goes along",
                "{'type':'openai','prompt':'x','save':[{'variable':'text','path':'a'}]}"
                        + "|save needs a schema, without which the answer is no JSON",
                "{'type':'call_function','function':'f','arguments':{'a':['{{nobody}}']}}"
                        + "|arguments.a[0] has the unknown variable 'nobody'"
            })
    void aFaultOfAnActionIsNamedWithItsPlace(String action, String fault) {
        String place = "blocks[0].actions[0]";
        assertThat(faults(actions(action)))
                .containsExactly(fault.startsWith("!") ? place + fault.substring(1) : place + "." + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'compare','variable':'nobody','operator':'is_number'}|.variable names the unknown variable 'nobody'",
                "{'type':'compare','operator':'equals'}|.value must not be null for this operator",
                "{'type':'compare','operator':'is_message','value':'x'}|.value must be null for this operator",
                "{'type':'compare','operator':'greater','value':'many'}|.value must be a number or a variable",
                "{'type':'office_hours','calendar':'x'}|.calendar names the unknown calendar 'x'",
                "{'type':'any','conditions':[]}|.conditions must not be empty",
                "{'type':'all','conditions':[{'type':'compare','operator':'equals','value':'{{x}}'}]}"
                        + "|.conditions[0].value has the unknown variable 'x'"
            })
    void aFaultOfAConditionIsNamedWithItsPlace(String condition, String fault) {
        assertThat(faults(actions("{'type':'choice','branches':[{'when':" + condition + "}]}")))
                .containsExactly("blocks[0].actions[0].branches[0].when" + fault);
    }

    @Test
    void conditionsAreNotNestedWithoutEnd() {
        String condition = "{'type':'office_hours','calendar':'desk'}";
        for (int i = 0; i < 6; i++) {
            condition = "{'type':'all','conditions':[" + condition + "]}";
        }
        assertThat(faults(actions("{'type':'choice','branches':[{'when':" + condition + "}]}")))
                .singleElement()
                .asString()
                .endsWith("has more than 5 groups in each other");
    }

    @Test
    void everyFaultIsToldAtOnceInTheOrderOfThePlaces() {
        String json = "{'name':'','start':'nowhere','timeZone':'Mars/Olympus',"
                + "'variables':[{'name':'n','type':'number','defaultValue':'x'},{'name':'n','type':'text'},"
                + "{'name':'contact','type':'text'},{'name':'l','type':'list','defaultValue':[1]}],"
                + "'quickReplies':[{'id':'q'}],'blocks':[{'id':'a','actions':[{'type':'sleep','seconds':0},7,"
                + "{'type':'jump','block':'gone'}]},{'id':'a','actions':[{'type':'wait_for_answer','variable':'n'}],"
                + "'next':'lost'}]}";

        assertThat(faults(json))
                .containsExactly(
                        "blocks[0].actions[0].seconds must be greater than or equal to 1",
                        "blocks[0].actions[1] must be an object",
                        "blocks[0].actions[2].block names the unknown block 'gone'",
                        "blocks[1].id is there twice",
                        "blocks[1].next names the unknown block 'lost'",
                        "name must not be blank",
                        "quickReplies[0] must have a text, an image or both",
                        "start names the unknown block 'nowhere'",
                        "timeZone must be the name of a time zone, such as 'Europe/Berlin'",
                        "variables[0].defaultValue must be a number",
                        "variables[1].name is there twice",
                        "variables[2].name is the system's own",
                        "variables[3].defaultValue must be a list of texts");
    }

    @Test
    void blocksAndActionsThatNothingLeadsToAreNamed() {
        assertThat(faults(flow("{'id':'a','actions':[{'type':'jump','block':'b'},{'type':'typing'}]},"
                        + "{'id':'b','actions':[]},{'id':'c','actions':[]},{'id':'d','entry':true,'actions':[]}")))
                .containsExactly("blocks[0].actions[1] cannot be reached", "blocks[2] cannot be reached");
    }

    @Test
    void aCycleThatNeverWaitsIsNamedWhereItCloses() {
        assertThat(faults(flow("{'id':'a','actions':[{'type':'typing'}],'next':'b'},"
                        + "{'id':'b','actions':[{'type':'sleep','seconds':1},{'type':'jump','block':'a'}]}")))
                .containsExactly("blocks[1].actions[1].block closes a cycle that never waits for an answer: a → b → a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'wait_for_answer'}",
                "{'type':'buttons','text':'?','buttons':[{'label':'x'}]}",
                "{'type':'survey','question':'?','answers':[{'label':'x','group':'neutral'}]}",
                "{'type':'ai_agent','assistant':'a'}",
                "{'type':'wait_for_answer','fallback':{'afterSeconds':5,'next':'a'}}"
            })
    void aCycleThatWaitsIsAllowed(String waiting) {
        assertThat(faults(flow("{'id':'a','actions':[" + waiting + ",{'type':'jump','block':'a'}]}")))
                .isEmpty();
    }

    @Test
    void whatIsNoFlowAtAllIsNoFlow() {
        assertThat(faults("[]")).containsExactly(" must be an object");
        assertThat(faults("{'blocks':7}"))
                .containsExactly("blocks must be an array", "name must not be blank", "start must not be null");
    }

    @Test
    void nonsenseIsRefusedInTime() {
        String nothing = "{'id':'a','actions':[" + "0,".repeat(100) + "0]}";
        String json = flow(String.join(",", Collections.nCopies(1_000, nothing)));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(faults(json)).hasSize(500));
    }

    @Test
    void aFlowOfFiveHundredBlocksIsCheckedInATenthOfASecond() {
        String json = flow(IntStream.range(0, 500)
                .mapToObj(i -> "{'id':'" + (i == 0 ? "a" : "b" + i) + "','actions':["
                        + "{'type':'send_message','text':'Hello {{contact.name}}, {{text}}'},"
                        + "{'type':'wait_for_answer','variable':'text'},"
                        + "{'type':'choice','branches':[{'when':{'type':'compare','operator':'equals','value':'x'},'next':'a'}]},"
                        + "{'type':'set_variable','variable':'number','operation':'add','value':'1'}]"
                        + (i == 499 ? "}" : ",'next':'b" + (i + 1) + "'}"))
                .collect(Collectors.joining(",")));
        long best = Long.MAX_VALUE;
        // Its own time on the processor, which others on the machine do not lengthen; once the compiler has done its
        // work.
        for (int i = 0; i < 40 && best >= 100_000_000L; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            assertThat(check(json).faults()).isEmpty();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begun);
        }
        assertThat(best).isLessThan(100_000_000L);
    }
}
