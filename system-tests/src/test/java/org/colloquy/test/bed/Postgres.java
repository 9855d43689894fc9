package org.colloquy.test.bed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.colloquy.launcher.Ports;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a process of its own, with its binaries from Maven Central; as root it runs in a user namespace. It can be
 * stopped and started again at the same address with the same data.
 */
public final class Postgres implements AutoCloseable {

    private static final String NAME = "postgres";
    private static final Duration STARTUP = Duration.ofSeconds(30);

    private final Path data;
    private final Path binaries;
    private final int port;
    private @Nullable EmbeddedPostgres process;

    Postgres(Path directory) {
        data = directory.resolve("postgres");
        binaries = directory.resolve("postgres-binaries");
        port = Ports.free(1).get(0);
    }

    /** Starts it unless it runs, on an empty database the first time. */
    public void start() {
        if (process != null) {
            return;
        }
        try {
            process = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPGStartupWait(STARTUP)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it; connections break, data stays. */
    public void stop() {
        EmbeddedPostgres running = process;
        process = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends every connection, as a failover does; new ones are welcome at once. */
    public void breakConnections() {
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    /** Never asked for on loopback. */
    public String password() {
        return NAME;
    }

    /** Where its files are. */
    public Path data() {
        return data;
    }

    @Override
    public void close() {
        stop();
    }
}
