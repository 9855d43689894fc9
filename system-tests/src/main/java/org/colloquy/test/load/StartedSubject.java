package org.colloquy.test.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.colloquy.launcher.AppServer;
import org.colloquy.test.drill.Victim;
import org.jspecify.annotations.Nullable;

/** A server that the benchmark starts on an empty database, and takes away afterwards with everything it stored. */
final class StartedSubject implements Subject, Victim {

    private static final Duration START = Duration.ofMinutes(4);

    private final BenchSettings settings;
    private final @Nullable Postgres postgres;
    private final AppServer server;

    private StartedSubject(BenchSettings settings, @Nullable Postgres postgres, AppServer server) {
        this.settings = settings;
        this.postgres = postgres;
        this.server = server;
    }

    static StartedSubject start(BenchSettings settings, Report report) {
        StartedSubject subject = prepare(settings);
        try {
            if (subject.postgres != null) {
                report.note("one durable commit takes " + Row.two(subject.postgres.commitMillis()) + " ms here");
            }
            subject.server.start(START);
        } catch (RuntimeException e) {
            subject.close();
            throw e;
        }
        return subject;
    }

    /** Everything but the server's start. */
    static StartedSubject prepare(BenchSettings settings) {
        boolean embedded = settings.database().equals("h2");
        Postgres postgres = embedded ? null : Postgres.start(settings.directory(), settings.port() + 1);
        Path data = settings.directory().resolve("data");
        Folders.delete(data);
        StartedSubject subject = new StartedSubject(
                settings, postgres, Servers.server(settings, settings.archive(), data, database(postgres)));
        // Whoever interrupts a benchmark does not want its server and database to stay.
        Runtime.getRuntime().addShutdownHook(new Thread(subject::close, "bench-close"));
        return subject;
    }

    /** Starts, and returns how long that took to ready. */
    Duration timedStart() {
        long began = System.nanoTime();
        server.start(START);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void stop() {
        server.stop();
    }

    @Override
    public URI url() {
        return server.baseUri();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public long databasePid() {
        return postgres == null ? 0 : postgres.pid();
    }

    @Override
    public String adminKey() {
        return settings.key();
    }

    @Override
    public String threads() {
        return ThreadDump.of(server.pid());
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void startAgain() {
        server.start(START);
    }

    @Override
    public void close() {
        if (server.running()) {
            server.stop();
        }
        if (postgres != null) {
            postgres.close();
        }
        Folders.delete(settings.directory().resolve("data"));
    }

    private static Map<String, String> database(@Nullable Postgres postgres) {
        return postgres == null
                ? Map.of()
                : Map.of(
                        "COLLOQUY_DB_URL", postgres.jdbcUrl(),
                        "COLLOQUY_DB_USER", postgres.user(),
                        "COLLOQUY_DB_PASSWORD", postgres.password());
    }
}
