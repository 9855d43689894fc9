package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyComposerTest {

    private static final String USER = "{'role':'user','content':'%s'}";
    private static final String TOOLS =
            "'tools':[{'type':'function','function':{'name':'f'}},{'type':'function','function':{'name':'g'}}]";
    private static final String CALLED = USER.formatted("call f {}")
            + ",{'role':'assistant','content':null,'tool_calls':["
            + "{'id':'1','type':'function','function':{'name':'f','arguments':'{}'}},"
            + "{'id':'2','type':'function','function':{'name':'g','arguments':'{}'}}]}"
            + ",{'role':'tool','tool_call_id':'2','content':'two'},{'role':'tool','tool_call_id':'1','content':'one'}";

    @ParameterizedTest
    @MethodSource
    void messagesAreAnsweredWithAText(String messages, String text) {
        Reply reply = compose(messages, TOOLS);

        assertThat(reply.text()).isEqualTo(ReplyComposer.WHO + text);
        assertThat(reply.calls()).isEmpty();
        assertThat(reply.finishReason()).isEqualTo("stop");
    }

    static Stream<Arguments> messagesAreAnsweredWithAText() {
        String long600 = "😀".repeat(600);
        return Stream.of(
                arguments(USER.formatted("Hello"), " You said: Hello"),
                arguments(
                        "{'role':'system','content':'Be kind'}," + USER.formatted("a") + "," + USER.formatted("b"),
                        " You said: b"),
                arguments(USER.formatted("a") + ",{'role':'developer','content':'Be brief'}", " You said: a"),
                arguments(
                        "{'role':'user','content':[{'type':'text','text':'x'},{'type':'image_url'}]}", " You said: x"),
                arguments(USER.formatted("call f {}") + ",{'role':'assistant','content':'no'}", " You said: call f {}"),
                arguments(USER.formatted("call h {}"), " You said: call h {}"),
                arguments(USER.formatted(long600), " You said: " + "😀".repeat(ReplyComposer.MAX_QUOTE) + "…"),
                arguments("{'role':'system','content':'Be kind'}", " There was no user message."),
                arguments(CALLED, "\ng answered: two\nf answered: one"),
                arguments(CALLED + ",{'role':'system','content':'Go on'}", "\ng answered: two\nf answered: one"),
                arguments(CALLED + "," + USER.formatted("Thanks"), " You said: Thanks"));
    }

    @ParameterizedTest
    @MethodSource
    void callLinesBecomeCalls(String settings, String message, String expected) {
        Reply reply = compose(USER.formatted(message), settings);

        assertThat(reply.calls().stream()
                        .map(call -> call.name() + call.arguments())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(reply.finishReason()).isEqualTo(expected.isEmpty() ? "stop" : "tool_calls");
    }

    static Stream<Arguments> callLinesBecomeCalls() {
        String both = "call g {}\\ncall f {}";
        return Stream.of(
                arguments(TOOLS, both, "g{} f{}"),
                arguments(TOOLS + ",'parallel_tool_calls':false", both, "g{}"),
                arguments(TOOLS + ",'tool_choice':'none'", both, ""),
                arguments(TOOLS + ",'tool_choice':'auto'", "Hello", ""),
                arguments(TOOLS + ",'tool_choice':'required'", both, "g{} f{}"),
                arguments(TOOLS + ",'tool_choice':'required'", "Hello", "f{}"),
                arguments(TOOLS + ",'tool_choice':{'type':'function','function':{'name':'f'}}", both, "f{}"),
                arguments(TOOLS + ",'tool_choice':{'type':'function','function':{'name':'g'}}", "Hello", "g{}"),
                arguments("'x':1", both, ""));
    }

    @Test
    void afterResultsEvenARequiredCallIsNotMadeAgain() {
        assertThat(compose(CALLED, TOOLS + ",'tool_choice':'required'").calls()).isEmpty();
    }

    @Test
    void theUsageCountsTheTokensOfAllMessagesAndOfTheReply() {
        Reply reply = compose("{'role':'system','content':'Be kind'}," + USER.formatted("Hello"), "'x':1");

        assertThat(reply.promptTokens()).isEqualTo(4);
        assertThat(reply.completionTokens()).isEqualTo(Tokens.count(reply.text()));
    }

    @Test
    void aTextEndsWhereTheLimitIsReached() {
        Reply reply = compose(USER.formatted("Hello"), "'max_tokens':3");

        assertThat(reply.text()).isEqualTo("This is the");
        assertThat(reply.finishReason()).isEqualTo("length");
        assertThat(reply.completionTokens()).isEqualTo(3);
    }

    @Test
    void aCallIsBrokenOffWhereTheLimitIsReached() {
        Reply reply =
                compose(USER.formatted("call f {\\\"city\\\":1}\\ncall g {}"), TOOLS + ",'max_completion_tokens':2");

        assertThat(reply.calls()).containsExactly(new FunctionCall("f", "{\"ci"));
        assertThat(reply.finishReason()).isEqualTo("length");
    }

    @Test
    void aJsonObjectSaysThatItIsTheSandbox() {
        Reply reply = compose(USER.formatted("Hello"), "'response_format':{'type':'json_object'}");

        assertThat(reply.text())
                .isEqualTo("{\"sandbox\":true,\"answer\":\"" + ReplyComposer.WHO + " You said: Hello\"}");
    }

    private static Reply compose(String messages, String settings) {
        String body = "{'model':'m','messages':[" + messages + "]," + settings + "}";
        return ReplyComposer.compose(ChatRequestReader.read(body.replace('\'', '"')));
    }

    @Test
    void aSchemaIsSatisfied() {
        Reply reply = compose(
                USER.formatted("Hello"),
                "'response_format':{'type':'json_schema','json_schema':{'name':'n','schema':"
                        + "{'type':'object','required':['a'],'properties':{'a':{'type':'integer'}}}}}");

        assertThat(Json.read(reply.text(), com.fasterxml.jackson.databind.JsonNode.class))
                .hasToString("{\"a\":0}");
    }
}
