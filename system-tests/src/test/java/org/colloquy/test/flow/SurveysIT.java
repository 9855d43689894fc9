package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Postgres;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What surveys come to, from rows as answers leave them. */
@AgainstServer
@Tag("postgres")
class SurveysIT {

    private final Colloquy colloquy;
    private final Postgres postgres;
    private final String flow;
    private int answers;

    SurveysIT(Bed bed, Colloquy colloquy) {
        this.colloquy = colloquy;
        this.postgres = bed.postgres();
        this.flow = colloquy.door()
                .post(
                        "/api/flows",
                        Map.of(
                                "name",
                                "Survey",
                                "start",
                                "a",
                                "blocks",
                                List.of(Map.of("id", "a", "actions", List.of()))))
                .expect(201)
                .id();
    }

    @Test
    void answersAreCountedByBlockAndGroupWithTheNetPromoterFigure() {
        Chat chat = colloquy.openSession();
        answer(chat, "rating", "Great", "PROMOTER", "2026-01-01");
        answer(chat, "rating", "Great", "PROMOTER", "2026-01-02");
        answer(chat, "rating", "So so", "NEUTRAL", "2026-01-03");
        answer(chat, "rating", "Bad", "DETRACTOR", "2026-01-04");
        answer(chat, "food", "Tasty", "PROMOTER", "2026-01-04");

        Reply all = report("");

        assertThat(all.json().path("surveys").findValuesAsText("block")).containsExactly("food", "rating");
        assertThat(all.text("/surveys/0/netPromoter")).isEqualTo("100.0");
        assertThat(all.text("/surveys/1/answered")).isEqualTo("4");
        assertThat(all.text("/surveys/1/promoters")).isEqualTo("2");
        assertThat(all.text("/surveys/1/neutrals")).isEqualTo("1");
        assertThat(all.text("/surveys/1/detractors")).isEqualTo("1");
        assertThat(all.text("/surveys/1/netPromoter")).isEqualTo("25.0");
        assertThat(all.text("/surveys/1/answers/0/answer")).isEqualTo("Great");
        assertThat(all.text("/surveys/1/answers/0/count")).isEqualTo("2");
        Reply some = report("?from=2026-01-02T00:00:00Z&to=2026-01-04T00:00:00Z");
        assertThat(some.json().path("surveys")).hasSize(1);
        assertThat(some.text("/surveys/0/answered")).isEqualTo("2");
    }

    @Test
    void answersAreExportedWithTheirClientAndCountedOnWithoutIt() {
        Chat chat = colloquy.openSession();
        String client = chat.get().text("/clientId");
        answer(chat, "rating", "Great", "PROMOTER", "2026-01-01");
        Reply export = colloquy.door().get("/api/clients/" + client + "/export").expect(200);
        assertThat(export.text("/sessions/0/surveys/0/answer")).isEqualTo("Great");

        colloquy.door().delete("/api/clients/" + client + "?erase=true").expect(204);

        assertThat(postgres.tablesHolding(client)).isEmpty();
        assertThat(postgres.tablesHolding(chat.id())).isEmpty();
        assertThat(report("").text("/surveys/0/promoters")).isEqualTo("1");
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        colloquy.door()
                .get("/api/flows/" + flow + "/surveys?from=yesterday")
                .problem(400)
                .naming("from");
    }

    @Test
    void theAnswersGoWithTheirFlow() {
        answer(colloquy.openSession(), "rating", "Great", "PROMOTER", "2026-01-01");

        colloquy.door().delete("/api/flows/" + flow).expect(204);

        assertThat(postgres.tablesHolding(flow)).isEmpty();
    }

    private Reply report(String query) {
        return colloquy.door().get("/api/flows/" + flow + "/surveys" + query).expect(200);
    }

    private void answer(Chat chat, String block, String answer, String group, String day) {
        String id = "answer_" + answers++ + "_" + flow;
        String texts =
                String.join("', '", block, answer, group, chat.id(), chat.get().text("/clientId"));
        postgres.execute(
                "INSERT INTO survey_answer (id, workspace_id, flow_id, block, answer, satisfaction, session_id,"
                        + " contact_id, created_at) SELECT '" + id + "', workspace_id, id, '" + texts
                        + "', TIMESTAMPTZ '" + day
                        + "T00:00:00Z' FROM flow WHERE id = '" + flow + "'");
    }
}
