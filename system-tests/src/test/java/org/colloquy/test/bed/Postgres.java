package org.colloquy.test.bed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    /** Does something behind the product's back. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables in which a text stands, in whatever column and case. */
    public List<String> tablesHolding(String text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect()) {
            for (String table : tables(connection.getMetaData())) {
                if (holds(connection, table, text)) {
                    found.add(table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static boolean holds(Connection connection, String table, String text) throws SQLException {
        String count = "SELECT COUNT(*) FROM \"" + table + "\" t WHERE STRPOS(LOWER(t::text), ?) > 0";
        try (PreparedStatement statement = connection.prepareStatement(count)) {
            statement.setString(1, text.toLowerCase(Locale.ROOT));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }

    private static List<String> tables(DatabaseMetaData database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = database.getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
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
