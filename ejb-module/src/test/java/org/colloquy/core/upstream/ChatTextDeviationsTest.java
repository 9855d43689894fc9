package org.colloquy.core.upstream;

import static org.colloquy.core.upstream.ChatChunks.chunk;
import static org.colloquy.core.upstream.ChatChunks.delta;
import static org.colloquy.core.upstream.ChatChunks.finish;
import static org.colloquy.core.upstream.ChatChunks.lines;
import static org.colloquy.core.upstream.ChatChunks.says;
import static org.colloquy.core.upstream.ChatChunks.stop;
import static org.colloquy.core.upstream.ChatChunks.usage;
import static org.colloquy.core.upstream.ChatChunks.whole;
import static org.colloquy.core.upstream.ModelReply.Finish.CONTENT_FILTER;
import static org.colloquy.core.upstream.ModelReply.Finish.LENGTH;
import static org.colloquy.core.upstream.ModelReply.Finish.STOP;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a provider that calls itself compatible is known to write texts otherwise, one row each. */
class ChatTextDeviationsTest {

    static Stream<Deviation> deviations() {
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
                new Deviation(
                        "the limit reached", lines(says("Hi"), finish("length")), "Hi", List.of(), LENGTH, Usage.NONE),
                new Deviation(
                        "the limit reached before a word", lines(finish("length")), "", List.of(), LENGTH, Usage.NONE),
                new Deviation(
                        "the filter", lines(finish("content_filter")), "", List.of(), CONTENT_FILTER, Usage.NONE));
    }

    static Stream<Arguments> inPieces() {
        return deviations().flatMap(row -> IntStream.of(1, 7, 1_000_000).mapToObj(piece -> Arguments.of(row, piece)));
    }

    @ParameterizedTest(name = "{0}, {1} bytes at a time")
    @MethodSource("inPieces")
    void aDeviationMeansWhatItWasMeantToMean(Deviation deviation, int piece) {
        deviation.requireMeaning(piece);
    }

    private static Deviation text(String name, String body, int prompt, int completion) {
        return new Deviation(name, body, "Hi", List.of(), STOP, Usage.of(prompt, completion));
    }
}
