package org.colloquy.test.load;

import java.nio.file.Path;
import java.util.Locale;

/** The benchmark's command line; {@link BenchSettings} lists what can be set. */
public final class Bench {

    private Bench() {}

    /** Ends the process: 0 when every answer was right, 1 when some were not, 2 when it could not measure. */
    public static void main(String[] args) {
        int status = 2;
        try {
            status = runAll(BenchSettings.read()) ? 0 : 1;
        } catch (RuntimeException e) {
            e.printStackTrace(System.err);
        }
        // Event loops are no daemons and would keep a failed benchmark alive.
        System.exit(status);
    }

    private static boolean runAll(BenchSettings settings) {
        boolean right = true;
        for (String scenario : settings.scenarios()) {
            Report report = new Report(System.out, settings.directory(), describe(scenario, settings));
            report.say(describe(scenario, settings) + ", " + Machine.describe());
            switch (scenario) {
                case "startup" -> Startup.run(settings, report);
                case "kill" -> Kills.turns(settings, report);
                case "kill-runs" -> Kills.runs(settings, report);
                case "bursts" -> Kills.bursts(settings, report);
                case "flows" -> Kills.flows(settings, report);
                default -> run(Scenarios.valueOf(scenario.toUpperCase(Locale.ROOT)), settings, report);
            }
            report.print();
            right &= !report.failed();
        }
        return right;
    }

    private static void run(Scenario scenario, BenchSettings settings, Report report) {
        try (Subject subject = subject(settings, report);
                Bed bed = new Bed(settings, report, subject)) {
            scenario.run(bed);
        }
    }

    private static Subject subject(BenchSettings settings, Report report) {
        return settings.url().isEmpty() ? StartedSubject.start(settings, report) : RunningSubject.of(settings);
    }

    private static String describe(String scenario, BenchSettings settings) {
        String place = settings.url().isEmpty()
                ? settings.server() + " with " + settings.database() + " on " + java(settings.javaHome())
                : settings.url();
        return scenario + ": " + place;
    }

    private static String java(Path home) {
        return home.getFileName().toString();
    }
}
