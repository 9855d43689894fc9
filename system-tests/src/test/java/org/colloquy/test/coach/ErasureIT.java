package org.colloquy.test.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Postgres;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Number 11 of the complaints about other systems: everything of a person is shown, and goes. Looks into every column of every table. */
@AgainstServer
@Tag("postgres")
class ErasureIT {

    private static final String CANARY = "canary4f1c";
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Colloquy colloquy;
    private final StubModel stub;
    private final Postgres postgres;

    ErasureIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.postgres = bed.postgres();
    }

    @Test
    void number11AfterAnErasureNoTableHoldsAStringOfTheClient() {
        ScriptedModel model = stub.play(Script.echo());
        String chatbot = colloquy.createChatbotOn(model.url());
        colloquy.door()
                .patch("/api/chatbots/" + chatbot, Map.of("summarizeOnClose", true))
                .expect(200);
        String client = client();
        Chat closed = open(chatbot, client);
        closed.say("My secret is " + CANARY);
        closed.askOnce(CANARY + "-key", "Once " + CANARY).expect(200);
        closed.listen("Stream " + CANARY).all();
        closed.end();
        Eventually.within(
                SOON,
                () -> assertThat(colloquy.door().get(closed.path() + "/summary").text("/status"))
                        .isEqualTo("completed"));
        model.then(Script.slowly(Duration.ofSeconds(20), Script.echo()));
        Chat busy = open(chatbot, client);
        busy.askLater("In flight " + CANARY);
        busy.askLater("Waiting " + CANARY);
        Eventually.within(SOON, () -> assertThat(busy.runs()).hasSize(2));
        assertThat(tables()).contains("contact", "message", "inbox", "session_summary");

        colloquy.door().delete("/api/clients/" + client + "?erase=true").expect(204);

        Eventually.within(SOON, () -> assertThat(tables()).isEmpty());
        colloquy.door().get("/api/clients/" + client).problem(404);
        colloquy.door().get(closed.path()).problem(404);
    }

    @Test
    void anExportHoldsWhatAClientSaidAndWasTold() {
        String client = client();
        Chat chat = open(colloquy.createChatbotOn(stub.play(Script.echo()).url()), client);
        chat.say("Hello");

        Reply export = colloquy.door().get("/api/clients/" + client + "/export").expect(200);

        assertThat(export.text("/client/email")).isEqualTo(CANARY + "@example.org");
        assertThat(export.text("/sessions/0/session/id")).isEqualTo(chat.id());
        assertThat(export.text("/sessions/0/messages/0/content")).isEqualTo("Hello");
        assertThat(export.text("/sessions/0/messages/1/content")).isEqualTo("You said: Hello");
        assertThat(export.text("/sessions/0/runs/0/status")).isEqualTo("completed");
        colloquy.door().delete("/api/clients/" + client + "?erase=true").expect(204);
    }

    @Test
    void whatHasEndedGoesWhenItsWorkspaceHasKeptItLongEnough() {
        Colloquy keeper = colloquy.createWorkspace("keeps for a day");
        keeper.door()
                .patch("/api/workspaces/current/options", Map.of("retentionDays", 1))
                .expect(200);
        Chat old = keeper.openSession();
        old.say("Hello");
        old.end();
        Chat fresh = keeper.openSession();
        fresh.end();
        Chat open = keeper.openSession();

        String assistant = keeper.door()
                .post("/v1/assistants", Map.of("model", "sandbox"))
                .expect(200)
                .id();
        String widget = keeper.door()
                .post("/api/widgets", Map.of("name", "site", "assistantId", assistant))
                .expect(201)
                .text("/token");
        String said = "{\"messages\":[{\"role\":\"user\",\"content\":\"visitor7d2e\"}]}";
        colloquy.door()
                .send("POST", "/widget/" + widget + "?session=0123456789abcdef", "text/plain", said)
                .expect(200);
        assertThat(postgres.tablesHolding("visitor7d2e")).contains("message");

        postgres.execute("UPDATE widget_visitor SET seen_at = seen_at - INTERVAL '2 days'");
        postgres.execute("UPDATE session SET closed_at = closed_at - INTERVAL '2 days' WHERE id = '" + old.id() + "'");

        Eventually.within(
                Duration.ofSeconds(75), () -> keeper.door().get(old.path()).problem(404));
        fresh.get();
        open.get();
        Eventually.within(
                SOON, () -> assertThat(postgres.tablesHolding("visitor7d2e")).isEmpty());
    }

    private String client() {
        return colloquy.createClient(Map.of(
                "name",
                "Ana " + CANARY,
                "email",
                CANARY + "@example.org",
                "externalId",
                CANARY,
                "metadata",
                Map.of("note", CANARY)));
    }

    private Chat open(String chatbot, String client) {
        return colloquy.openSession(Map.of("chatbotId", chatbot, "clientId", client));
    }

    private List<String> tables() {
        return postgres.tablesHolding(CANARY);
    }
}
