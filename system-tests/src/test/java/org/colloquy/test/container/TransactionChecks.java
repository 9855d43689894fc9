package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.error.AppException;
import org.colloquy.api.run.Usage;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.session.UpdateSession;
import org.colloquy.core.run.Outcome;
import org.colloquy.core.run.RunEnd;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.upstream.ModelReply;
import org.junit.jupiter.api.Test;

/** What belongs together is written together or not at all. */
interface TransactionChecks {

    Outcome ANSWERED = Outcome.of(
            new ModelReply("Good morning", null, List.of(), ModelReply.Finish.STOP, "fake-1", Usage.of(3, 2)));

    @Test
    default void theEndOfARunThatFailsInItsLastStepLeavesNothingBehind() {
        try (FakeModel model = new FakeModel()) {
            SessionView session = talk().open(model.baseUrl(), null);
            String run = talk().say(session, "Hello");
            RunTicket ticket = talk().ticket(session, run, 1);
            // A waiting question that is not there: the last step, its turn, fails.
            rows().change("UPDATE thread SET waiting = 1 WHERE id = ?", session.threadId());

            assertThatThrownBy(() -> runEnd().write(ticket, ANSWERED, null, null))
                    .isInstanceOf(EJBException.class);

            assertThat(status(run)).contains("IN_PROGRESS");
            assertThat(answers(run)).isZero();
            assertThat(steps(run)).isZero();
            assertThat(rows().find("SELECT active_run_id FROM thread WHERE id = ?", String.class, session.threadId()))
                    .contains(run);

            rows().change("UPDATE thread SET waiting = 0 WHERE id = ?", session.threadId());
            assertThat(runEnd().write(ticket, ANSWERED, null, null)).isPresent();
            assertThat(status(run)).contains("COMPLETED");
            assertThat(answers(run)).isOne();
            assertThat(steps(run)).isOne();
        }
    }

    @Test
    default void aSecondActiveRunOnAThreadIsRefusedByTheDatabaseAndItsModelIsNeverAsked() throws Exception {
        try (FakeModel model = new FakeModel()) {
            SessionView session = talk().open(model.baseUrl(), null);
            String first = talk().say(session, "Hello");
            Eventually.assertThatEventually(
                    "the first question is asked", () -> model.bodies().size() == 1);
            long messages = messages(session);
            // As a defect would: the thread has forgotten who holds it.
            rows().change("UPDATE thread SET active_run_id = NULL WHERE id = ?", session.threadId());

            assertThatThrownBy(() -> talk().say(session, "And again")).isInstanceOf(EJBException.class);

            Thread.sleep(1_000);
            assertThat(model.bodies()).hasSize(1);
            assertThat(messages(session)).isEqualTo(messages);
            assertThat(rows().count("SELECT COUNT(*) FROM run WHERE thread_id = ?", session.threadId()))
                    .isOne();
            assertThat(runEnd().write(talk().ticket(session, first, 1), ANSWERED, null, null))
                    .isPresent();
        }
    }

    @Test
    default void whoHasLostARunEndsItNotAndFreesNoThread() {
        try (FakeModel model = new FakeModel()) {
            SessionView session = talk().open(model.baseUrl(), null);
            String run = talk().say(session, "Hello");
            RunTicket lost = talk().ticket(session, run, 1);
            rows().change("UPDATE run SET fence = 2 WHERE id = ?", run);

            assertThat(runEnd().write(lost, ANSWERED, null, null)).isEmpty();

            assertThat(status(run)).contains("IN_PROGRESS");
            assertThat(answers(run)).isZero();
            assertThat(holder(session)).contains(run);
            assertThat(nextPosition(session)).contains(lost.lastPosition() + 1);
            assertThat(runEnd().write(talk().ticket(session, run, 2), ANSWERED, null, null))
                    .isPresent();
            assertThat(holder(session)).isEmpty();
            assertThat(nextPosition(session)).contains(lost.lastPosition() + 2);
        }
    }

    @Test
    default void anAnswerThatComesAfterItsRunWasGivenUpIsNotSaidAndFreesTheThread() {
        try (FakeModel model = new FakeModel()) {
            SessionView session = talk().open(model.baseUrl(), null);
            String run = talk().say(session, "Hello");
            RunTicket ticket = talk().ticket(session, run, 1);
            rows().change("UPDATE run SET status = 'CANCELLING' WHERE id = ?", run);

            assertThat(runEnd().write(ticket, ANSWERED, null, null)).isPresent();

            assertThat(status(run)).contains("CANCELLED");
            assertThat(answers(run)).isZero();
            assertThat(holder(session)).isEmpty();
            assertThat(nextPosition(session)).contains(ticket.lastPosition() + 1);
        }
    }

    @Test
    default void aRefusalTakesBackWhatTheSameCallHadChanged() {
        SessionView session = talk().open("http://127.0.0.1:1/v1", null);
        UpdateSession change = new UpdateSession(SessionStatus.ACTIVE, Optional.of(100L));

        assertThatThrownBy(() -> sessions().update(talk().workspaceId(), session.id(), change))
                .isInstanceOf(AppException.class);

        assertThat(sessions().get(talk().workspaceId(), session.id()).expiresAt())
                .isNull();
    }

    @Test
    default void aWrongArgumentArrivesAsItIsAndEndsTheCallersTransaction() throws Exception {
        String workspace = talk().workspaceId();
        transaction().begin();
        try {
            Throwable failure = catchThrowable(() -> contacts().create(workspace, CreateContact.named(" ")));

            assertThat(failure).isInstanceOf(ConstraintViolationException.class);
            assertThat(transaction().getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction().rollback();
        }
    }

    private Optional<String> holder(SessionView session) {
        return rows().find("SELECT active_run_id FROM thread WHERE id = ?", String.class, session.threadId());
    }

    private Optional<Long> nextPosition(SessionView session) {
        return rows().find("SELECT next_position FROM thread WHERE id = ?", Long.class, session.threadId());
    }

    private Optional<String> status(String run) {
        return rows().find("SELECT status FROM run WHERE id = ?", String.class, run);
    }

    private long answers(String run) {
        return rows().count("SELECT COUNT(*) FROM message WHERE run_id = ? AND role = 'ASSISTANT'", run);
    }

    private long steps(String run) {
        return rows().count("SELECT COUNT(*) FROM run_step WHERE run_id = ?", run);
    }

    private long messages(SessionView session) {
        return rows().count("SELECT COUNT(*) FROM message WHERE thread_id = ?", session.threadId());
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

    private static SessionService sessions() {
        return Container.bean(SessionService.class);
    }

    private static ContactService contacts() {
        return Container.bean(ContactService.class);
    }

    private static UserTransaction transaction() {
        return Container.bean(UserTransaction.class);
    }
}
