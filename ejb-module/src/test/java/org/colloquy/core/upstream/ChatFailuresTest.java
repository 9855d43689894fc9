package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquy.core.upstream.ChatChunks.CALL_A;
import static org.colloquy.core.upstream.ChatChunks.call;
import static org.colloquy.core.upstream.ChatChunks.lines;
import static org.colloquy.core.upstream.ChatChunks.says;
import static org.colloquy.core.upstream.ChatChunks.stop;
import static org.colloquy.core.upstream.ChatChunks.tools;
import static org.colloquy.core.upstream.ChatChunks.whole;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a reply is none. */
class ChatFailuresTest {

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

    static Stream<Bad> bads() {
        return Stream.of(
                new Bad("cut", says("Hi"), ErrorCode.MODEL_UNAVAILABLE),
                new Bad("cut in a line", says("Hi") + "data: {'choices'", ErrorCode.MODEL_UNAVAILABLE),
                new Bad("cut in a call", tools(CALL_A), ErrorCode.MODEL_UNAVAILABLE),
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
}
