package org.colloquy.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The process of a server: its console goes to a file, its end is waited for. */
final class ServerProcess {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(150);
    private static final int TAIL = 6_000;

    private final Path console;
    private @Nullable Process process;

    ServerProcess(Path console) {
        this.console = console;
    }

    void start(List<String> command, Path folder, Map<String, String> environment) {
        if (running()) {
            throw new LaunchException("The server is running already");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(folder);
            process = builder.start();
        } catch (IOException e) {
            throw new LaunchException("The server's process cannot be started", e);
        }
    }

    /** Waits until the server is ready. */
    void awaitReady(Readiness readiness, Duration limit) {
        awaitReady(readiness, () -> false, limit);
    }

    /** Waits until the server is ready, or until it is clear that it never will be. */
    void awaitReady(Readiness readiness, BooleanSupplier hopeless, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (!readiness.ready()) {
            if (!running()) {
                throw new LaunchException("The server has ended:\n" + tail());
            }
            if (hopeless.getAsBoolean()) {
                throw new LaunchException("The application was not deployed:\n" + tail());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchException("The server is not ready after " + limit.toSeconds() + " s:\n" + tail());
            }
            Pause.of(POLL);
        }
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    long pid() {
        return process == null ? 0 : process.pid();
    }

    void stop() {
        if (process != null) {
            process.destroy();
            if (!ended(process, STOP_LIMIT)) {
                kill();
            }
        }
    }

    void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            ended(process, STOP_LIMIT);
        }
    }

    /** Waits for the end of the process and tells how it ended. */
    int await() {
        try {
            return process == null ? 0 : process.waitFor();
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    String tail() {
        String text = text();
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    /** Everything its console has said. */
    String text() {
        try {
            return Files.exists(console) ? Files.readString(console, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "(" + console + " cannot be read: " + e.getMessage() + ")";
        }
    }

    private static boolean ended(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }
}
