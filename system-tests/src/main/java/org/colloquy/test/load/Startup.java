package org.colloquy.test.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquy.launcher.AppServer;

/** Cold start to ready, with the schema up to date, against the same server with almost nothing on it. */
final class Startup {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private Startup() {}

    static void run(BenchSettings settings, Report report) {
        List<Double> empty = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        Path data = settings.directory().resolve("data-tiny");
        Path tiny = TinyEar.write(settings.directory().resolve("tiny").resolve("colloquy.ear"));
        AppServer bare = Servers.server(settings, tiny, data, Map.of());
        try (StartedSubject colloquy = StartedSubject.prepare(settings)) {
            // Not counted: the first starts unpack, configure and create the schema.
            seconds(bare);
            seconds(colloquy);
            for (int round = 0; round < settings.rounds(); round++) {
                empty.add(seconds(bare));
                whole.add(seconds(colloquy));
                report.say("empty " + Row.one(empty.get(round)) + " s, Colloquy " + Row.one(whole.get(round)) + " s");
            }
        } finally {
            if (bare.running()) {
                bare.stop();
            }
            Folders.delete(data);
        }
        report.note("cold start to ready, median of " + empty.size() + ": Colloquy "
                + Row.one(Comparison.median(whole)) + " s, the empty server "
                + Row.one(Comparison.median(empty)) + " s, ratio "
                + Row.two(Comparison.median(whole) / Comparison.median(empty)) + "; " + Machine.describe());
    }

    private static double seconds(AppServer server) {
        long began = System.nanoTime();
        server.start(LIMIT);
        double seconds = (System.nanoTime() - began) / 1e9;
        server.stop();
        return seconds;
    }

    private static double seconds(StartedSubject colloquy) {
        double seconds = colloquy.timedStart().toNanos() / 1e9;
        colloquy.stop();
        return seconds;
    }
}
