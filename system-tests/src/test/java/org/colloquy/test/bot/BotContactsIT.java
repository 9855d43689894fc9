package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever talks to bots is a client like others: found, met in sessions, exported, erased. */
@AgainstServer
class BotContactsIT {

    /** Of this test alone, which looks for it everywhere. */
    private final String number = "49151" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    private final String jid = number + "@s.whatsapp.net";
    private final Bed bed;
    private final Colloquy colloquy;
    private final Shop shop;

    BotContactsIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy.createWorkspace("contacts");
        this.shop = new Shop(this.colloquy, stub);
        shop.bot(Map.of());
    }

    @Test
    void theSameContactIsSeenFromBotsAndFromSessions() {
        shop.hear(jid, "Hello");
        shop.says(jid, "You said: Hello");

        String client = only(found("externalId", jid));
        assertThat(found("phone", "+49 " + number.substring(2))).containsExactly(client);
        Chat chat = colloquy.openSession(
                Map.of("chatbotId", colloquy.createChatbotOn(shop.model().url()), "clientId", client));
        chat.say("Good morning");

        assertThat(shop.model().calls().get(1).body().at("/messages/0/content").asText())
                .contains("Client: Grace");
        Reply export = colloquy.door().get("/api/clients/" + client + "/export").expect(200);
        assertThat(export.json().path("sessions").findValuesAsText("content"))
                .contains("Hello", "You said: Hello", "Good morning", "You said: Good morning");
    }

    @Test
    void theIdOnTheChannelStaysWhateverElseOfAContactChanges() {
        shop.hear(jid, "Hello");
        shop.says(jid, "You said: Hello");
        String client = only(found("externalId", jid));

        colloquy.door()
                .patch("/api/clients/" + client, Map.of("externalId", "crm/7"))
                .problem(400)
                .naming("externalId");
        Reply changed = colloquy.door()
                .patch("/api/clients/" + client, Map.of("email", "grace@example.org", "metadata", Map.of("plan", "a")))
                .expect(200);

        assertThat(changed.json().path("metadata").toString())
                .isEqualTo("{\"plan\":\"a\",\"remoteJid\":\"" + jid + "\"}");
    }

    @Test
    void aSessionOnAChannelCanBePausedResumedAndClosedLikeOthers() {
        shop.hear(jid, "Hello");
        shop.says(jid, "You said: Hello");
        Chat chat = colloquy.session(only(colloquy.idsOf("/api/sessions", 10)));

        colloquy.door().patch(chat.path(), Map.of("status", "paused")).expect(200);
        shop.hear(jid, "Anybody?");
        shop.staysAt(jid, "You said: Hello");
        colloquy.door().patch(chat.path(), Map.of("status", "active")).expect(200);
        shop.hear(jid, "And now?");
        shop.says(jid, "You said: Hello", "You said: And now?");
        chat.end();

        assertThat(chat.status()).isEqualTo("closed");
        shop.hear(jid, "Again");
        shop.says(jid, "You said: Hello", "You said: And now?", "You said: Again");
        assertThat(colloquy.idsOf("/api/sessions", 10)).hasSize(2);
    }

    @Test
    void aBlockedContactIsAnsweredAgainWhenAnAdministratorSaysSo() {
        shop.hear(jid, "Hello");
        shop.says(jid, "You said: Hello");
        String client = "/api/clients/" + only(found("externalId", jid));

        colloquy.door().patch(client, Map.of("blocked", true)).expect(200);
        shop.hear(jid, "Anybody?");
        shop.staysAt(jid, "You said: Hello");
        colloquy.door().patch(client, Map.of("blocked", false)).expect(200);

        shop.hear(jid, "And now?");
        shop.says(jid, "You said: Hello", "You said: And now?");
    }

    @Test
    @Tag("postgres")
    void number11AfterAnErasureNoTableHoldsAStringOfTheContact() {
        shop.hear(jid, "My number is " + number);
        shop.says(jid, "You said: My number is " + number);
        assertThat(bed.postgres().tablesHolding(number)).contains("contact", "message");

        colloquy.door()
                .delete("/api/clients/" + only(found("externalId", jid)) + "?erase=true")
                .expect(204);

        Eventually.within(
                Shop.SOON,
                () -> assertThat(bed.postgres().tablesHolding(number)).isEmpty());
        assertThat(shop.status(jid)).isEqualTo("none");
        shop.hear(jid, "It is me");
        Eventually.within(Shop.SOON, () -> assertThat(shop.said(jid)).endsWith("You said: It is me"));
    }

    private List<String> found(String by, String value) {
        return colloquy.idsOf("/api/clients?" + by + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), 10);
    }

    private static String only(List<String> ids) {
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
