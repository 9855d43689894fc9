package org.colloquy.test.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL from Maven Central, as durable as an installed one: the embedding switches fsync and synchronous commit off
 * by default, which would make every figure a lie.
 */
public final class Postgres implements AutoCloseable {

    private static final String NAME = "postgres";

    private final EmbeddedPostgres server;
    private final long pid;

    private Postgres(EmbeddedPostgres server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    /** Starts an empty one on {@code port}, its files below {@code directory} until it is closed. */
    public static Postgres start(Path directory, int port) {
        Path data = directory.resolve("postgres-data-" + port);
        try {
            Files.createDirectories(directory);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setOverrideWorkingDirectory(
                            directory.resolve("postgres-binaries").toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    // A database that is a minute old still plans as if its tables were empty; nobody's stays so young.
                    .setServerConfig("autovacuum_naptime", "5s")
                    .start();
            Postgres started = new Postgres(server, postmaster(data));
            started.requireDurable();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    /** Never asked for on loopback, but clients want to send one. */
    public String password() {
        return NAME;
    }

    /** The postmaster, parent of all its processes. */
    public long pid() {
        return pid;
    }

    /** The value in the first column of the first row. */
    public String query(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What one durable commit takes on this disk now, the median of a hundred: the floor under every stored message. */
    double commitMillis() {
        List<Double> times = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 100; i++) {
                long began = System.nanoTime();
                statement.execute("SELECT pg_logical_emit_message(true, 'bench', 'commit')");
                times.add((System.nanoTime() - began) / 1e6);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Comparison.median(times);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireDurable() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!query("SHOW " + setting).equals("on")) {
                close();
                throw new IllegalStateException(setting + " is off");
            }
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }
}
