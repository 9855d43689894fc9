package org.colloquy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Follows a script of asadmin commands that Payara runs while it starts. */
final class BootScript {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final String DONE = "returned with result SUCCESS";
    private static final String FAILED = "Boot Command .* failed";

    private BootScript() {}

    /** Waits until every command has succeeded. */
    static void await(Path script, ServerProcess process, Duration limit) throws IOException {
        long commands = commands(Files.readString(script));
        Instant deadline = Instant.now().plus(limit);
        while (succeeded(process.text()) < commands) {
            if (failed(process.text()) || !process.running() || Instant.now().isAfter(deadline)) {
                throw new LaunchException("The server could not be prepared:\n" + process.tail());
            }
            Pause.of(POLL);
        }
    }

    static long commands(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
    }

    static long succeeded(String log) {
        return log.lines().filter(line -> line.contains(DONE)).count();
    }

    static boolean failed(String log) {
        return log.lines().anyMatch(line -> line.matches(".*" + FAILED + ".*"));
    }
}
