package org.colloquy.test.load;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Many streams of runs at once: first held open on a model that says little, then at a token rate, each token checked. */
final class Held {

    private static final int HELD = 5_000;
    private static final int TALKING = 1_000;
    private static final Duration SILENCE = Duration.ofSeconds(50);
    private static final Duration TOKEN = Duration.ofMillis(50);
    private static final int TOKENS = 1_200;
    private static final int BEGUN_AT_ONCE = 64;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Bed bed;
    private final String assistant;

    private Held(Bed bed) {
        this.bed = bed;
        this.assistant = bed.assistants().assistant();
    }

    static void run(Bed bed) {
        Held held = new Held(bed);
        bed.warmUp(bed.assistants(64, 64), 64);
        held.hold(bed.settings().usersOr(HELD));
        held.talk(Math.min(TALKING, bed.settings().usersOr(TALKING)));
    }

    /** What one more open stream takes of memory and threads. */
    private void hold(int count) {
        List<String> threads = bed.assistants().threads(count);
        bed.stub().retime(new StubTiming(Duration.ZERO, 2, SILENCE));
        Memory before = Memory.of(bed.pid());
        Begun begun = begin(threads, "hold");
        Memory held = Memory.of(bed.pid());
        long open = begun.streams().stream().filter(CheckedStream::open).count();
        bed.report()
                .note("held " + open + " streams at once, begun in " + Row.one(begun.seconds()) + " s: RSS "
                        + before.rssMb()
                        + " -> " + held.rssMb() + " MB, " + Row.one((held.rssKb() - before.rssKb()) / (double) open)
                        + " kB a stream; after a collection " + before.liveMb() + " -> " + held.liveMb() + " MB, "
                        + Row.one((held.liveKb() - before.liveKb()) / (double) open) + " kB a stream; threads "
                        + before.threads() + " -> " + held.threads());
        verdict(begun.streams(), count);
        if (open < count) {
            bed.report().note("  only " + open + " of " + count + " streams were open at once");
            bed.report().fail();
        }
    }

    /** Whether every token of every stream arrives, in its order, and when. */
    private void talk(int count) {
        List<String> threads = bed.assistants().threads(count);
        bed.stub().retime(new StubTiming(Duration.ZERO, TOKENS, TOKEN));
        try (ProcessMeter meter = bed.meter()) {
            List<CheckedStream> streams =
                    begin(threads, Counting.question(TOKENS)).streams();
            verdict(streams, count);
            ProcessUse use = meter.take();
            Histogram times = new Histogram(3);
            streams.forEach(stream -> times.recordValue(stream.millis()));
            long tokens = streams.stream().mapToLong(CheckedStream::tokens).sum();
            bed.report()
                    .note(count + " streams of " + TOKENS + " tokens, one every " + TOKEN.toMillis() + " ms: " + tokens
                            + " tokens in order, a stream took p50 " + times.getValueAtPercentile(50) + " ms, p99 "
                            + times.getValueAtPercentile(99) + " ms, most " + times.getMaxValue() + " ms; server CPU "
                            + use.cpuMillis() + " ms, database " + use.databaseCpuMillis() + " ms, bench "
                            + use.ownCpuMillis() + " ms; RSS " + use.peakRssMb() + " MB, threads "
                            + use.peakThreads());
        }
    }

    /** Streams that have all said something, and how long that took. */
    private record Begun(List<CheckedStream> streams, double seconds) {}

    private Begun begin(List<String> threads, String question) {
        long start = System.nanoTime();
        List<CheckedStream> streams = new ArrayList<>();
        for (int from = 0; from < threads.size(); from += BEGUN_AT_ONCE) {
            List<Future<?>> begun = new ArrayList<>();
            for (String thread : threads.subList(from, Math.min(threads.size(), from + BEGUN_AT_ONCE))) {
                CheckedStream stream = new CheckedStream(question);
                stream.listenTo(bed.assistants().listen(thread, assistant, question, stream));
                streams.add(stream);
                begun.add(stream.begun());
            }
            Waiting.on(
                    "first tokens of streams from " + from, Future.join(begun).otherwiseEmpty(), LIMIT);
        }
        return new Begun(streams, (System.nanoTime() - start) / 1e9);
    }

    private void verdict(List<CheckedStream> streams, int count) {
        List<Future<?>> ends = new ArrayList<>();
        streams.forEach(stream -> ends.add(stream.ended()));
        Waiting.on("the ends of all streams", Future.join(ends).otherwiseEmpty(), LIMIT);
        List<String> wrong = streams.stream()
                .map(CheckedStream::complaint)
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        bed.report().note(count - wrong.size() + " of " + count + " streams right from the first token to the end");
        wrong.stream().distinct().limit(5).forEach(complaint -> bed.report().note("  " + complaint));
        if (!wrong.isEmpty()) {
            bed.report().fail();
        }
    }
}
