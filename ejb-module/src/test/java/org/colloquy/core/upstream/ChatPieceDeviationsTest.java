package org.colloquy.core.upstream;

import static org.colloquy.core.upstream.ChatChunks.CALL_A;
import static org.colloquy.core.upstream.ChatChunks.call;
import static org.colloquy.core.upstream.ChatChunks.delta;
import static org.colloquy.core.upstream.ChatChunks.finish;
import static org.colloquy.core.upstream.ChatChunks.lines;
import static org.colloquy.core.upstream.ChatChunks.stop;
import static org.colloquy.core.upstream.ChatChunks.tools;
import static org.colloquy.core.upstream.ChatChunks.whole;
import static org.colloquy.core.upstream.ModelReply.Finish.TOOL_CALLS;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a provider that calls itself compatible is known to cut its tool calls otherwise, one row each. */
class ChatPieceDeviationsTest {

    static Stream<Deviation> deviations() {
        return Stream.of(
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
                        lines(tools(CALL_A, "{'index':1,'id':'a','function':{'name':'g','arguments':'{}'}}"), stop()),
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
                        whole("'content':null,'tool_calls':[" + CALL_A + "]", "tool_calls"),
                        "a f {}"),
                calls("finish stop in a whole", whole("'content':'','tool_calls':[" + CALL_A + "]", "stop"), "a f {}"),
                calls(
                        "the old single function call",
                        lines(
                                delta("'function_call':{'name':'f','arguments':'{'}"),
                                delta("'function_call':{'arguments':'}'}"),
                                finish("function_call")),
                        "? f {}"));
    }

    static Stream<Arguments> inPieces() {
        return deviations().flatMap(row -> IntStream.of(1, 7, 1_000_000).mapToObj(piece -> Arguments.of(row, piece)));
    }

    @ParameterizedTest(name = "{0}, {1} bytes at a time")
    @MethodSource("inPieces")
    void aDeviationMeansWhatItWasMeantToMean(Deviation deviation, int piece) {
        deviation.requireMeaning(piece);
    }

    private static Deviation calls(String name, String body, String... calls) {
        boolean counted = body.contains("prompt_tokens");
        return new Deviation(name, body, "", List.of(calls), TOOL_CALLS, counted ? Usage.of(3, 2) : Usage.NONE);
    }
}
