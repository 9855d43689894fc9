package org.colloquy.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final Session session = new Session("ws_1", "asst_1", "contact_1", "thread_1", null, Instant.EPOCH);

    @Test
    void aSessionBelongsToNobodyAtFirst() {
        assertThat(session.assigned()).isFalse();
    }

    @Test
    void aPersonOrATeamHasItUntilNobodyDoes() {
        assertThat(session.assign("ana", null)).isTrue();
        assertThat(session.assigned()).isTrue();
        assertThat(session.assign(null, "care")).isTrue();
        assertThat(session.view(Instant.EPOCH).assignedUser()).isNull();
        assertThat(session.view(Instant.EPOCH).assignedTeam()).isEqualTo("care");

        assertThat(session.assign(null, null)).isTrue();

        assertThat(session.assigned()).isFalse();
    }

    @Test
    void whoHasItAlreadyIsNoNews() {
        session.assign("ana", "care");

        assertThat(session.assign("ana", "care")).isFalse();
    }
}
