package org.colloquy.test.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;

/** Clients are found, and go in and out as tables. */
@AgainstServer
class ContactsIT {

    private final Colloquy colloquy;
    private final Colloquy other;

    ContactsIT(Colloquy colloquy) {
        this.colloquy = colloquy.createWorkspace("clients");
        this.other = colloquy.createWorkspace("other clients");
    }

    @Test
    void aClientIsFoundHoweverItsAddressOrNumberIsWritten() {
        String id = colloquy.createClient(
                Map.of("name", "Ana", "email", "Ana@Example.org", "phone", "+49 (30) 123-45", "externalId", "crm/7"));
        colloquy.createClient(Map.of("name", "Bo", "email", "bo@example.org"));

        assertThat(found("email", "ana@example.ORG")).containsExactly(id);
        assertThat(found("phone", "+49 30 12345")).containsExactly(id);
        assertThat(found("externalId", "crm/7")).containsExactly(id);
        assertThat(found("email", "nobody@example.org")).isEmpty();
        assertThat(colloquy.idsOf("/api/clients?email=ana@example.org&externalId=other", 10))
                .isEmpty();
    }

    @Test
    void whatIsExportedCanBeImported() {
        colloquy.createClient(Map.of(
                "name", "Zoë \"Z\", Núñez", "externalId", "1", "metadata", Map.of("note", "=1+1", "team", "a\nb")));
        Reply table = colloquy.door().get("/api/clients/csv").expect(200);
        assertThat(table.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(table.body()).contains("'=1+1");

        assertThat(load(other, table.body()).text("/created")).isEqualTo("1");
        assertThat(load(other, table.body()).text("/updated")).isEqualTo("1");

        assertThat(other.door().get("/api/clients/csv").expect(200).body().replaceAll("contact_\\w+", ""))
                .isEqualTo(table.body().replaceAll("contact_\\w+", ""));
    }

    @Test
    void aLargeTableIsLoadedAndLoadedAgain() {
        StringBuilder table = new StringBuilder("name,externalId\n");
        for (int i = 0; i < 10_000; i++) {
            table.append("Client ").append(i).append(",crm/").append(i).append('\n');
        }

        assertThat(load(other, table.toString()).text("/created")).isEqualTo("10000");
        assertThat(load(other, table.toString()).text("/updated")).isEqualTo("10000");
        assertThat(load(other, table + "One too many,x\n").status()).isEqualTo(400);
    }

    @Test
    void aTableWithAWrongCellIsNotStoredAtAll() {
        int before = colloquy.idsOf("/api/clients", 100).size();

        Reply refused = load(colloquy, "name,email\nAna,ana@example.org\n,bo@example.org\nCy,not an address\n");

        refused.problem(400).naming("line 3: name").naming("line 4: email").without("not an address");
        assertThat(colloquy.idsOf("/api/clients", 100)).hasSize(before);
    }

    @Test
    void aClientHasTagsAndAFunnelThatGoIntoTablesToo() {
        String id = colloquy.createClient(
                Map.of("name", "Ana", "externalId", "tagged", "tags", List.of("vip", "a, b"), "funnel", "leads"));

        Reply changed = colloquy.door()
                .patch("/api/clients/" + id, Map.of("tags", List.of("vip", "=new", "vip")))
                .expect(200);

        assertThat(changed.json().path("tags")).hasToString("[\"vip\",\"=new\"]");
        assertThat(changed.text("/funnel")).isEqualTo("leads");
        assertThat(load(other, colloquy.door().get("/api/clients/csv").body()).text("/created"))
                .isNotEqualTo("0");
        Reply copy = other.door().get("/api/clients?externalId=tagged").expect(200);
        assertThat(copy.json().at("/data/0/tags")).hasToString("[\"vip\",\"=new\"]");
        assertThat(copy.text("/data/0/funnel")).isEqualTo("leads");
        colloquy.door()
                .patch("/api/clients/" + id, Map.of("tags", List.of("two\nlines")))
                .problem(400)
                .naming("tags[0]");
    }

    @Test
    void aBlockedClientIsAnsweredAgainOnlyWhenAnAdministratorSaysSo() {
        Chat chat = colloquy.openSession();
        String client = "/api/clients/" + chat.get().text("/clientId");
        Reply first = chat.askOnce("before", "Hello").expect(200);
        Colloquy user = colloquy.as(colloquy.issueKey("user").secret());

        user.door().patch(client, Map.of("blocked", true)).expect(200);

        assertThat(colloquy.door().get(client).text("/blocked")).isEqualTo("true");
        chat.ask("Hello again").problem(409).code("contact-blocked");
        assertThat(chat.askOnce("before", "Hello").expect(200).text("/run/id")).isEqualTo(first.text("/run/id"));
        assertThat(chat.messages()).hasSize(2);
        user.door().patch(client, Map.of("blocked", false)).problem(403).code("forbidden");
        colloquy.door().patch(client, Map.of("blocked", false)).expect(200);
        chat.say("Hello again");
    }

    private static Reply load(Colloquy colloquy, String table) {
        return colloquy.door().send("POST", "/api/clients/csv", "text/csv", table);
    }

    private List<String> found(String by, String value) {
        return colloquy.idsOf("/api/clients?" + by + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), 10);
    }
}
