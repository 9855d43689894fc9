package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.container.Eventually.assertThatEventually;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.session.SessionRetentionTimer;
import org.junit.jupiter.api.Test;

/** One thing that a timer cannot do keeps it from nothing else. */
interface TimersGoOnChecks {

    String NOWHERE = "http://127.0.0.1:1/v1";

    @Test
    default void aSessionThatCannotBeDeletedIsPassedOver() {
        SessionView stuck = closed(talk().open(NOWHERE, null), 11);
        SessionView other = closed(talk().open(NOWHERE, null), 10);
        String summary = summaryOf(stuck, now().plusDays(1));
        rows().change("CREATE TABLE hindrance (summary_id VARCHAR(64) REFERENCES session_summary (id))");
        rows().change("INSERT INTO hindrance VALUES (?)", summary);
        rows().change("UPDATE workspace SET retention_days = 1 WHERE id = ?", talk().workspaceId());

        try {
            Container.bean(SessionRetentionTimer.class).delete();

            assertThat(sessions(stuck)).isOne();
            assertThat(sessions(other)).isZero();
        } finally {
            tidyUp();
        }
    }

    @Test
    default void aSummaryThatCannotBeAskedForIsPassedOverAndCounted() throws Exception {
        try (FakeModel model = new FakeModel(FakeModel.reply("In short"))) {
            SessionView locked = talk().open(NOWHERE, null);
            SessionView other = talk().open(model.baseUrl(), null);
            rows().change(
                            "UPDATE credential SET secret = 'unreadable' WHERE id = (SELECT credential_id FROM"
                                    + " assistant WHERE id = ?)",
                            locked.chatbotId());

            String first = summaryOf(locked, now().minusMinutes(2));
            String second = summaryOf(other, now().minusMinutes(1));

            assertThatEventually(
                    "the other is summed up",
                    () -> rows().find("SELECT content FROM session_summary WHERE id = ?", String.class, second)
                            .filter("In short"::equals)
                            .isPresent());
            assertThat(rows().count("SELECT attempts FROM session_summary WHERE id = ?", first))
                    .isOne();
        } finally {
            tidyUp();
        }
    }

    private static void tidyUp() {
        rows().change("DROP TABLE IF EXISTS hindrance");
        rows().change("UPDATE workspace SET retention_days = NULL");
        rows().change("DELETE FROM session_summary");
    }

    private static SessionView closed(SessionView session, int daysAgo) {
        rows().change(
                        "UPDATE session SET status = 'CLOSED', closed_at = ? WHERE id = ?",
                        now().minusDays(daysAgo),
                        session.id());
        return session;
    }

    private static String summaryOf(SessionView session, OffsetDateTime due) {
        String id = Ids.next("summary");
        rows().change(
                        "INSERT INTO session_summary (id, workspace_id, session_id, status, attempts, due_at,"
                                + " created_at) VALUES (?, ?, ?, 'PENDING', 0, ?, ?)",
                        id,
                        talk().workspaceId(),
                        session.id(),
                        due,
                        now());
        return id;
    }

    private static long sessions(SessionView session) {
        return rows().count("SELECT COUNT(*) FROM session WHERE id = ?", session.id());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static Talk talk() {
        return Container.bean(Talk.class);
    }

    private static Rows rows() {
        return Container.bean(Rows.class);
    }
}
