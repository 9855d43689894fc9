package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.container.Eventually.assertThatEventually;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.colloquy.api.run.Usage;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.run.Outcome;
import org.colloquy.core.run.RunEnd;
import org.colloquy.core.upstream.ModelReply;
import org.junit.jupiter.api.Test;

/** What the timers do by themselves. */
interface TimerChecks {

    String NOWHERE = "http://127.0.0.1:1/v1";

    @Test
    default void aSessionWhoseTimeHasRunOutIsMarkedByTheTimer() throws Exception {
        SessionView session = talk().open(NOWHERE, 1L);

        assertThatEventually(
                "the row says EXPIRED",
                () -> rows().find(
                                "SELECT status FROM session WHERE id = ? AND closed_at IS NOT NULL",
                                String.class,
                                session.id())
                        .filter("EXPIRED"::equals)
                        .isPresent());
    }

    @Test
    default void moreSessionsThanABatchHoldsAreAllMarked() throws Exception {
        SessionView model = talk().open(NOWHERE, null);
        OffsetDateTime past = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
        String prefix = Ids.next("sweep");
        rows().change(
                        "INSERT INTO thread (id, workspace_id, kind, next_position, waiting, created_at)"
                                + " SELECT ? || x, ?, 'SESSION', 0, 0, ? FROM SYSTEM_RANGE(1, 1200)",
                        prefix,
                        talk().workspaceId(),
                        past);
        rows().change(
                        "INSERT INTO session (id, workspace_id, assistant_id, contact_id, thread_id, status, expires_at, created_at)"
                                + " SELECT ? || x, ?, ?, ?, ? || x, 'ACTIVE', ?, ? FROM SYSTEM_RANGE(1, 1200)",
                        prefix,
                        talk().workspaceId(),
                        model.chatbotId(),
                        model.clientId(),
                        prefix,
                        past,
                        past);

        assertThatEventually(
                "all are marked",
                () -> rows().count("SELECT COUNT(*) FROM session WHERE id LIKE ? AND status = 'EXPIRED'", prefix + "%")
                        == 1200);
    }

    @Test
    default void aRunWhoseLeaseHasRunOutIsTakenOverAndItsOldOwnerIsRefused() throws Exception {
        try (FakeModel model = new FakeModel()) {
            SessionView session = talk().open(model.baseUrl(), null);
            String run = talk().say(session, "Hello");
            assertThatEventually("the model is asked", () -> model.bodies().size() == 1);
            rows().change(
                            "UPDATE run SET lease_node = 'node_gone', lease_until = ? WHERE id = ?",
                            OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                            run);

            assertThatEventually("the timer takes it over", () -> fence(run) == 2);
            assertThatEventually(
                    "the new owner asks again", () -> model.bodies().size() == 2);

            assertThat(runEnd().write(talk().ticket(session, run, 1), answer("old"), null, null))
                    .isEmpty();
            assertThat(answers(run)).isZero();
            assertThat(runEnd().write(talk().ticket(session, run, 2), answer("new"), null, null))
                    .isPresent();
            assertThat(rows().find(
                                    "SELECT content FROM message WHERE run_id = ? AND role = 'ASSISTANT'",
                                    String.class,
                                    run))
                    .contains("new");
            assertThat(answers(run)).isOne();
        }
    }

    private static Outcome answer(String text) {
        return Outcome.of(new ModelReply(text, null, List.of(), ModelReply.Finish.STOP, "fake-1", Usage.NONE));
    }

    private long fence(String run) {
        return rows().count("SELECT fence FROM run WHERE id = ?", run);
    }

    private long answers(String run) {
        return rows().count("SELECT COUNT(*) FROM message WHERE run_id = ? AND role = 'ASSISTANT'", run);
    }

    private static Talk talk() {
        return Container.bean(Talk.class);
    }

    private static Rows rows() {
        return Container.bean(Rows.class);
    }

    private static RunEnd runEnd() {
        return Container.bean(RunEnd.class);
    }
}
