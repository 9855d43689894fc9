package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquy.core.upstream.ModelReply.Finish.CONTENT_FILTER;
import static org.colloquy.core.upstream.ModelReply.Finish.LENGTH;
import static org.colloquy.core.upstream.ModelReply.Finish.STOP;
import static org.colloquy.core.upstream.ModelReply.Finish.TOOL_CALLS;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a provider that calls itself compatible is known to differ, one row each. */
class ChatDeviationsTest {

    private static final String A = "{'index':0,'id':'a','type':'function','function':{'name':'f','arguments':'{}'}}";

    /**
     * A reply and what it means.
     *
     * @param calls {@code id name arguments} of each; an id of {@code ?} is made up here
     */
    record Row(String name, String body, String text, List<String> calls, ModelReply.Finish finish, Usage usage) {

        @Override
        public String toString() {
            return name;
        }

        String quoted() {
            return body.replace('\'', '"');
        }
    }

    /** A reply that is none. */
    record Bad(String name, String body, ErrorCode code) {

        @Override
        public String toString() {
            return name;
        }

        String quoted() {
            return body.replace('\'', '"');
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                text(
                        "by the book",
                        lines(delta("'role':'assistant','content':''"), says("Hi"), stop(), usage(3, 2)),
                        3,
                        2),
                text(
                        "usage null in every chunk",
                        lines(chunk("'delta':{'content':'Hi'}", ",'usage':null"), stop()),
                        0,
                        0),
                text(
                        "usage in the last chunk with text",
                        lines(chunk(
                                "'delta':{'content':'Hi'},'finish_reason':'stop'",
                                ",'usage':{'prompt_tokens':3,'completion_tokens':2}")),
                        3,
                        2),
                text(
                        "usage of a wrong type",
                        lines(chunk("'delta':{'content':'Hi'},'finish_reason':'stop'", ",'usage':'many'")),
                        0,
                        0),
                text("negative usage", lines(says("Hi"), stop(), usage(-3, 2)), 0, 2),
                text("no usage", lines(says("Hi"), stop()), 0, 0),
                text("no finish reason but the mark of the end", lines(says("Hi")), 0, 0),
                text("no mark of the end", says("Hi") + stop(), 0, 0),
                text("no line end after the last line", (says("Hi") + stop()).strip(), 0, 0),
                text("cut after the finish reason", says("Hi") + stop() + "data: {'choi", 0, 0),
                text("CRLF", lines(says("Hi"), stop()).replace("\n", "\r\n"), 0, 0),
                text("CR", lines(says("Hi"), stop()).replace("\n", "\r"), 0, 0),
                text("no blank lines", lines(says("Hi"), stop()).replace("\n\n", "\n"), 0, 0),
                text("a byte order mark", "\uFEFF" + lines(says("Hi"), stop()), 0, 0),
                text(
                        "comments and other fields",
                        ": ping\n\nid: 1\nevent: message\nretry: 5\n" + lines(says("Hi"), ": ping\n\n", stop()),
                        0,
                        0),
                text("no space after the colon", lines(says("Hi"), stop()).replace("data: ", "data:"), 0, 0),
                text(
                        "one event over several lines",
                        "data: {'choices':\ndata: [{'delta':{'content':'Hi'}}]}\n\n" + lines(stop()),
                        0,
                        0),
                text("content null", lines(delta("'content':null"), says("Hi"), stop()), 0, 0),
                text("content in parts", lines(delta("'content':[{'type':'text','text':'Hi'}]"), stop()), 0, 0),
                text(
                        "events without choices",
                        lines("data: {}\n\n", "data: {'choices':[]}\n\n", says("Hi"), stop()),
                        0,
                        0),
                text("a stream answered whole", whole("'content':'Hi'", "stop"), 3, 2),
                text("white space before a whole", "\n\n  " + whole("'content':'Hi'", "stop"), 3, 2),
                text(
                        "a message where a delta belongs",
                        lines("data: " + whole("'content':'Hi'", "stop") + "\n\n"),
                        3,
                        2),
                text("a chunk as a whole", "{'choices':[{'delta':{'content':'Hi'},'finish_reason':'stop'}]}", 0, 0),
                text("an unknown finish reason", lines(says("Hi"), finish("eos")), 0, 0),
                text("finish tool_calls without any", lines(says("Hi"), finish("tool_calls")), 0, 0),
                text("an error that is null", lines(chunk("'delta':{'content':'Hi'}", ",'error':null"), stop()), 0, 0),
                new Row("the limit reached", lines(says("Hi"), finish("length")), "Hi", List.of(), LENGTH, Usage.NONE),
                new Row("the limit reached before a word", lines(finish("length")), "", List.of(), LENGTH, Usage.NONE),
                new Row("the filter", lines(finish("content_filter")), "", List.of(), CONTENT_FILTER, Usage.NONE),
                calls(
                        "by the book, in pieces",
                        lines(
                                call("'index':0,'id':'a','type':'function','function':{'name':'f','arguments':''}"),
                                call("'index':0,'function':{'arguments':'{\\'x\\''}"),
                                call("'index':0,'function':{'arguments':':1}'}"),
                                finish("tool_calls")),
                        "a f {'x':1}"),
                calls(
                        "by the book, two at once and interleaved",
                        lines(
                                call("'index':0,'id':'a','function':{'name':'f','arguments':'{'}"),
                                call("'index':1,'id':'b','function':{'name':'g','arguments':'{'}"),
                                call("'index':0,'function':{'arguments':'}'}"),
                                call("'index':1,'function':{'arguments':'}'}"),
                                finish("tool_calls")),
                        "a f {}",
                        "b g {}"),
                calls("finish stop despite calls", lines(tools(A), stop()), "a f {}"),
                calls("finish length despite calls", lines(tools(A), finish("length")), "a f {}"),
                calls("no finish reason", lines(tools(A)), "a f {}"),
                calls(
                        "whole calls in one chunk",
                        lines(tools(A, "{'index':1,'id':'b','function':{'name':'g','arguments':'{}'}}"), stop()),
                        "a f {}",
                        "b g {}"),
                calls(
                        "all with index 0",
                        lines(
                                tools(A),
                                call("'index':0,'id':'b','function':{'name':'g','arguments':''}"),
                                call("'index':0,'function':{'arguments':'{\\'y\\':2}'}"),
                                stop()),
                        "a f {}",
                        "b g {'y':2}"),
                calls(
                        "all with index 0, the same function, no ids",
                        lines(
                                call("'index':0,'function':{'name':'f','arguments':'{\\'n\\':1}'}"),
                                call("'index':0,'function':{'name':'f','arguments':'{\\'n\\':2}'}"),
                                stop()),
                        "? f {'n':1}",
                        "? f {'n':2}"),
                calls(
                        "index missing",
                        lines(
                                call("'id':'a','function':{'name':'f','arguments':'{'}"),
                                call("'function':{'arguments':'}'}"),
                                call("'id':'b','function':{'name':'g','arguments':'{}'}"),
                                stop()),
                        "a f {}",
                        "b g {}"),
                calls(
                        "index missing, two in one chunk",
                        lines(
                                tools(
                                        "{'id':'a','function':{'name':'f','arguments':'{}'}}",
                                        "{'id':'b','function':{'name':'f','arguments':'{}'}}"),
                                stop()),
                        "a f {}",
                        "b f {}"),
                calls(
                        "index missing and id missing, two in one chunk",
                        lines(
                                tools(
                                        "{'function':{'name':'f','arguments':'{}'}}",
                                        "{'function':{'name':'g','arguments':'{}'}}"),
                                stop()),
                        "? f {}",
                        "? g {}"),
                calls(
                        "index null",
                        lines(call("'index':null,'id':'a','function':{'name':'f','arguments':'{}'}"), stop()),
                        "a f {}"),
                calls(
                        "index a text",
                        lines(call("'index':'0','id':'a','function':{'name':'f','arguments':'{}'}"), stop()),
                        "a f {}"),
                calls(
                        "index far away",
                        lines(call("'index':99999,'id':'a','function':{'name':'f','arguments':'{}'}"), stop()),
                        "a f {}"),
                calls(
                        "arguments as an object",
                        lines(call("'index':0,'id':'a','function':{'name':'f','arguments':{'x':1}}"), stop()),
                        "a f {'x':1}"),
                calls(
                        "arguments empty",
                        lines(call("'index':0,'id':'a','function':{'name':'f','arguments':''}"), stop()),
                        "a f {}"),
                calls(
                        "arguments null",
                        lines(call("'index':0,'id':'a','function':{'name':'f','arguments':null}"), stop()),
                        "a f {}"),
                calls("arguments missing", lines(call("'index':0,'id':'a','function':{'name':'f'}"), stop()), "a f {}"),
                calls(
                        "arguments that are no JSON",
                        lines(call("'index':0,'id':'a','function':{'name':'f','arguments':'{x'}"), stop()),
                        "a f {x"),
                calls(
                        "id missing",
                        lines(call("'index':0,'function':{'name':'f','arguments':'{}'}"), stop()),
                        "? f {}"),
                calls(
                        "id empty",
                        lines(call("'index':0,'id':'','function':{'name':'f','arguments':'{}'}"), stop()),
                        "? f {}"),
                calls(
                        "id repeated in every chunk",
                        lines(
                                call("'index':0,'id':'a','function':{'name':'f','arguments':'{'}"),
                                call("'index':0,'id':'a','function':{'arguments':'}'}"),
                                stop()),
                        "a f {}"),
                calls(
                        "id and name repeated in every chunk",
                        lines(
                                call("'index':0,'id':'a','function':{'name':'f','arguments':'{'}"),
                                call("'index':0,'id':'a','function':{'name':'f','arguments':'}'}"),
                                stop()),
                        "a f {}"),
                calls(
                        "id repeated, index missing",
                        lines(
                                call("'id':'a','function':{'name':'f','arguments':'{'}"),
                                call("'id':'b','function':{'name':'g','arguments':'{}'}"),
                                call("'id':'a','function':{'arguments':'}'}"),
                                stop()),
                        "a f {}",
                        "b g {}"),
                calls(
                        "another id in every chunk",
                        lines(
                                call("'index':0,'id':'a','function':{'name':'f','arguments':'{'}"),
                                call("'index':0,'id':'b','function':{'arguments':'}'}"),
                                stop()),
                        "a f {}"),
                calls(
                        "one id for two calls",
                        lines(tools(A, "{'index':1,'id':'a','function':{'name':'g','arguments':'{}'}}"), stop()),
                        "a f {}",
                        "? g {}"),
                calls(
                        "name repeated, id missing",
                        lines(
                                call("'index':0,'function':{'name':'f','arguments':'{'}"),
                                call("'index':0,'function':{'name':'f','arguments':'}'}"),
                                stop()),
                        "? f {}"),
                calls(
                        "name after the arguments",
                        lines(
                                call("'index':0,'id':'a','function':{'arguments':'{'}"),
                                call("'index':0,'function':{'name':'f','arguments':'}'}"),
                                stop()),
                        "a f {}"),
                calls(
                        "whole calls in a whole",
                        whole("'content':null,'tool_calls':[" + A + "]", "tool_calls"),
                        "a f {}"),
                calls("finish stop in a whole", whole("'content':'','tool_calls':[" + A + "]", "stop"), "a f {}"),
                calls(
                        "the old single function call",
                        lines(
                                delta("'function_call':{'name':'f','arguments':'{'}"),
                                delta("'function_call':{'arguments':'}'}"),
                                finish("function_call")),
                        "? f {}"));
    }

    static Stream<Bad> bads() {
        return Stream.of(
                new Bad("cut", says("Hi"), ErrorCode.MODEL_UNAVAILABLE),
                new Bad("cut in a line", says("Hi") + "data: {'choices'", ErrorCode.MODEL_UNAVAILABLE),
                new Bad("cut in a call", tools(A), ErrorCode.MODEL_UNAVAILABLE),
                new Bad(
                        "an error in the middle",
                        says("Hi") + "data: {'error':{'message':'sk-secret'}}\n\n",
                        ErrorCode.MODEL_UNAVAILABLE),
                new Bad(
                        "an error as text",
                        says("Hi") + "data: {'error':'sk-secret'}\n\n",
                        ErrorCode.MODEL_UNAVAILABLE),
                new Bad(
                        "an error by the event's name",
                        "event: error\ndata: {'message':'sk-secret'}\n\n",
                        ErrorCode.MODEL_UNAVAILABLE),
                new Bad(
                        "a rate limit in the middle",
                        says("Hi") + "data: {'error':{'code':'rate_limit_exceeded'}}\n\n",
                        ErrorCode.MODEL_RATE_LIMITED),
                new Bad("an error with status 200", "{'error':{'message':'sk-secret'}}", ErrorCode.MODEL_UNAVAILABLE),
                new Bad(
                        "data that is no JSON",
                        "data: sk-secret\n\n" + lines(says("Hi")),
                        ErrorCode.MODEL_REPLY_INVALID),
                new Bad("data that is no object", "data: [1]\n\n", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("a page", "<html>sk-secret</html>", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("nothing", "", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("half an object", "{'choices':", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("a list", "[]", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("null", "null", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("an empty object", "{}", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("no choices", "{'choices':[]}", ErrorCode.MODEL_REPLY_INVALID),
                new Bad("choices of a wrong type", "{'choices':{}}", ErrorCode.MODEL_REPLY_INVALID),
                new Bad(
                        "a message of a wrong type",
                        "{'choices':[{'message':[1,2],'delta':7}],'usage':'sk-secret'}",
                        ErrorCode.MODEL_REPLY_INVALID),
                new Bad("no words", whole("'content':null", "stop"), ErrorCode.MODEL_REPLY_INVALID),
                new Bad("a number for words", whole("'content':17", "stop"), ErrorCode.MODEL_REPLY_INVALID),
                new Bad("a stream without words", lines(stop()), ErrorCode.MODEL_REPLY_INVALID),
                new Bad(
                        "a call without name",
                        lines(call("'index':0,'id':'a','function':{'arguments':'{}'}"), stop()),
                        ErrorCode.MODEL_REPLY_INVALID),
                new Bad("a call that is no object", lines(tools("7"), stop()), ErrorCode.MODEL_REPLY_INVALID),
                new Bad(
                        "too long",
                        whole("'content':'" + "x".repeat(Draft.MAX_TEXT + 1) + "'", "stop"),
                        ErrorCode.MODEL_REPLY_INVALID),
                new Bad(
                        "too many calls",
                        lines(
                                tools(IntStream.rangeClosed(0, Draft.MAX_CALLS)
                                        .mapToObj(i -> "{'index':" + i + ",'function':{'name':'f'}}")
                                        .toArray(String[]::new)),
                                stop()),
                        ErrorCode.MODEL_REPLY_INVALID),
                new Bad(
                        "arguments too long",
                        lines(call("'index':0,'id':'a','function':{'name':'f','arguments':'"
                                + "x".repeat(Draft.MAX_ARGUMENTS + 1) + "'}")),
                        ErrorCode.MODEL_REPLY_INVALID));
    }

    static Stream<Arguments> rowsInPieces() {
        return rows().flatMap(row -> IntStream.of(1, 7, 1_000_000).mapToObj(piece -> Arguments.of(row, piece)));
    }

    @ParameterizedTest(name = "{0}, {1} bytes at a time")
    @MethodSource("rowsInPieces")
    void aDeviationMeansWhatItWasMeantToMean(Row row, int piece) {
        Reading reading = new Reading(UpstreamProtocol.CHAT_COMPLETIONS);

        ModelReply reply = reading.read(row.quoted(), piece);

        assertThat(reply.text()).isEqualTo(row.text());
        assertThat(reply.finish()).isEqualTo(row.finish());
        assertThat(reply.usage()).isEqualTo(row.usage());
        assertThat(reply.toolCalls()).extracting(ChatDeviationsTest::line).containsExactlyElementsOf(row.calls());
        assertThat(reply.toolCalls()).extracting(ToolCall::id).doesNotHaveDuplicates();
        requireThatTheListenerHeardTheSame(reading, reply);
    }

    @ParameterizedTest
    @MethodSource("bads")
    void whatIsNoAnswerFailsWithoutTheProvidersWords(Bad bad) {
        Reading reading = new Reading(UpstreamProtocol.CHAT_COMPLETIONS);

        assertThatThrownBy(() -> reading.read(bad.quoted(), 1_000_000))
                .isInstanceOfSatisfying(
                        UpstreamException.class,
                        failure -> assertThat(failure.code()).isEqualTo(bad.code()))
                .matches(failure -> !((UpstreamException) failure).repeatable())
                .hasMessageNotContaining("sk-secret");
    }

    private static void requireThatTheListenerHeardTheSame(Reading reading, ModelReply reply) {
        StringBuilder text = new StringBuilder();
        List<StringBuilder> arguments =
                reply.toolCalls().stream().map(call -> new StringBuilder()).toList();
        for (String line : reading.heard()) {
            if (line.startsWith("text ")) {
                text.append(line.substring(5));
            } else if (line.startsWith("call ")) {
                ToolCall call = reply.toolCalls().get(Integer.parseInt(line.split(" ")[1]));
                assertThat(line).endsWith(" " + call.id() + " " + call.name());
            } else {
                String[] words = line.split(" ", 3);
                arguments.get(Integer.parseInt(words[1])).append(words[2]);
            }
        }
        assertThat(text).hasToString(reply.text());
        assertThat(arguments.stream().map(StringBuilder::toString))
                .containsExactlyElementsOf(
                        reply.toolCalls().stream().map(ToolCall::arguments).toList());
    }

    private static String line(ToolCall call) {
        boolean made = call.id().startsWith("call_");
        return (made ? "?" : call.id()) + " " + call.name() + " "
                + call.arguments().replace('"', '\'');
    }

    private static Row text(String name, String body, int prompt, int completion) {
        return new Row(name, body, "Hi", List.of(), STOP, Usage.of(prompt, completion));
    }

    private static Row calls(String name, String body, String... calls) {
        boolean counted = body.contains("prompt_tokens");
        return new Row(name, body, "", List.of(calls), TOOL_CALLS, counted ? Usage.of(3, 2) : Usage.NONE);
    }

    private static String lines(String... events) {
        return String.join("", events) + "data: [DONE]\n\n";
    }

    private static String chunk(String choice, String more) {
        return "data: {'model':'m','choices':[{'index':0," + choice + "}]" + more + "}\n\n";
    }

    private static String delta(String delta) {
        return chunk("'delta':{" + delta + "}", "");
    }

    private static String says(String text) {
        return delta("'content':'" + text + "'");
    }

    private static String finish(String reason) {
        return chunk("'delta':{},'finish_reason':'" + reason + "'", "");
    }

    private static String stop() {
        return finish("stop");
    }

    private static String usage(int prompt, int completion) {
        return "data: {'choices':[],'usage':{'prompt_tokens':" + prompt + ",'completion_tokens':" + completion
                + "}}\n\n";
    }

    private static String tools(String... calls) {
        return delta("'tool_calls':[" + String.join(",", calls) + "]");
    }

    /** Quotes within arguments are escaped, those around them are not. */
    private static String call(String call) {
        return tools("{" + call + "}");
    }

    private static String whole(String message, String finish) {
        return "{'model':'m','choices':[{'message':{" + message + "},'finish_reason':'" + finish
                + "'}],'usage':{'prompt_tokens':3,'completion_tokens':2}}";
    }
}
