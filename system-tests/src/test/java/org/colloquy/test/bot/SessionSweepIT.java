package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Postgres;
import org.colloquy.test.client.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The sweep of expired sessions among very many. */
@AgainstServer
@Tag("postgres")
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS)
class SessionSweepIT {

    private static final int ALL = 1_000_000;
    private static final int EXPIRED = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Rows that nothing else refers to: neither contacts nor threads are there, so foreign keys are not looked at. */
    private static final String ROWS = "INSERT INTO session (id, workspace_id, assistant_id, contact_id, thread_id,"
            + " channel_id, held_contact_id, status, expires_at, created_at)"
            + " SELECT 'sess_sweep' || n, 'ws_sweep', 'asst_sweep', 'contact_sweep' || n, 'thread_sweep' || n,"
            + " 'chan_sweep', 'contact_sweep' || n, 'ACTIVE',"
            + " now() + CASE WHEN n <= " + EXPIRED + " THEN interval '-1 second' ELSE interval '1 day' END, now()"
            + " FROM generate_series(1, " + ALL + ") n";

    private static final String DUE = "SELECT id FROM session WHERE status = 'ACTIVE' AND expires_at <= now()"
            + " ORDER BY expires_at LIMIT 500 FOR UPDATE SKIP LOCKED";

    private final Postgres postgres;

    SessionSweepIT(Bed bed) {
        this.postgres = bed.postgres();
    }

    @AfterEach
    void clearUp() {
        run(
                "SET session_replication_role = replica",
                "DELETE FROM session WHERE id >= 'sess_sweep' AND id < 'sess_sweeq'",
                "SET session_replication_role = origin",
                "VACUUM ANALYZE session");
    }

    @Test
    void tenThousandOfAMillionAreMarkedWithinFiveSecondsAndTheTableIsNeverScanned() {
        run("SET session_replication_role = replica", ROWS, "SET session_replication_role = origin", "ANALYZE session");
        long scansBefore = scans();

        Eventually.within(
                PATIENCE,
                () -> assertThat(number("SELECT count(*) FROM session WHERE status = 'ACTIVE' AND expires_at <= now()"))
                        .isZero());

        String marked = " FROM session WHERE status = 'EXPIRED' AND id >= 'sess_sweep' AND id < 'sess_sweeq'";
        assertThat(scans()).as("scans of the whole table").isEqualTo(scansBefore);
        assertThat(number("SELECT count(*)" + marked + " AND held_contact_id IS NULL"))
                .isEqualTo(EXPIRED);
        assertThat(number("SELECT (extract(epoch FROM max(closed_at) - min(closed_at)) * 1000)::bigint" + marked))
                .as("milliseconds from the first to the last")
                .isLessThan(5_000);
        assertThat(plan(DUE)).contains("session_due").doesNotContain("Seq Scan");
    }

    /** The statistics of a session that has ended are there at once. */
    private long scans() {
        return number("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'session'");
    }

    private long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String plan(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN " + query)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
