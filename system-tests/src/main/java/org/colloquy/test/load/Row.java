package org.colloquy.test.load;

import java.util.List;
import java.util.Locale;

/** One line of the printed table. */
record Row(List<String> cells) {

    static final Row HEAD = new Row(List.of(
            "phase",
            "in flight",
            "msg/s",
            "p50 ms",
            "p99 ms",
            "max ms",
            "answered",
            "errors",
            "threads",
            "RSS MB",
            "CPU ms/msg",
            "DB ms/msg",
            "bench ms/msg",
            "load"));

    static Row of(String phase, int users, LoadResult result, ProcessUse use) {
        double answered = Math.max(1, result.answered());
        return new Row(List.of(
                phase,
                Integer.toString(users),
                one(result.perSecond()),
                one(result.millisAt(50)),
                one(result.millisAt(99)),
                one(result.maxMillis()),
                Long.toString(result.answered()),
                Long.toString(result.failed()),
                known(use.peakThreads()),
                known(use.peakRssMb()),
                cost(use.cpuMillis(), answered),
                cost(use.databaseCpuMillis(), answered),
                cost(use.ownCpuMillis(), answered),
                two(Machine.load())));
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String cost(long millis, double answered) {
        return millis == 0 ? "-" : two(millis / answered);
    }

    private static String known(long value) {
        return value == 0 ? "-" : Long.toString(value);
    }
}
