package org.colloquy.core.upstream;

import static org.colloquy.core.upstream.ChatChunks.CALL_A;
import static org.colloquy.core.upstream.ChatChunks.call;
import static org.colloquy.core.upstream.ChatChunks.finish;
import static org.colloquy.core.upstream.ChatChunks.lines;
import static org.colloquy.core.upstream.ChatChunks.stop;
import static org.colloquy.core.upstream.ChatChunks.tools;
import static org.colloquy.core.upstream.ModelReply.Finish.TOOL_CALLS;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a provider that calls itself compatible is known to number its tool calls otherwise, one row each. */
class ChatCallDeviationsTest {

    static Stream<Deviation> deviations() {
        return Stream.of(
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
                calls("finish stop despite calls", lines(tools(CALL_A), stop()), "a f {}"),
                calls("finish length despite calls", lines(tools(CALL_A), finish("length")), "a f {}"),
                calls("no finish reason", lines(tools(CALL_A)), "a f {}"),
                calls(
                        "whole calls in one chunk",
                        lines(tools(CALL_A, "{'index':1,'id':'b','function':{'name':'g','arguments':'{}'}}"), stop()),
                        "a f {}",
                        "b g {}"),
                calls(
                        "all with index 0",
                        lines(
                                tools(CALL_A),
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
                        "a f {}"));
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
