package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.flow.Flows.action;
import static org.colloquy.test.flow.Flows.ask;
import static org.colloquy.test.flow.Flows.block;
import static org.colloquy.test.flow.Flows.flow;
import static org.colloquy.test.flow.Flows.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.mail.FakeMailServer;
import org.junit.jupiter.api.Test;

/** What flows do besides talking, in sessions that they answer. */
@AgainstServer
class FlowDeedsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Colloquy colloquy;
    private final Flows flows;
    private final FakeMailServer mail;

    FlowDeedsIT(Bed bed, Colloquy colloquy) {
        this.colloquy = colloquy;
        this.flows = new Flows(colloquy);
        this.mail = bed.mail();
    }

    private Chat talk(Map<?, ?>... actions) {
        return flows.talkTo(flows.run(flow("x", block("a", actions))));
    }

    private JsonNode client(Chat chat) {
        return colloquy.door()
                .get("/api/clients/" + chat.get().text("/clientId"))
                .expect(200)
                .json();
    }

    @Test
    void theContactIsChangedAndTheFlowSeesIt() {
        Chat chat = talk(
                ask("x"),
                action("edit_contact_fields", "fields", Map.of("name", "{{x}}", "city", "Lisbon")),
                action("add_tags", "tags", List.of("lead", "new")),
                action("remove_tags", "tags", List.of("new", "absent")),
                action("add_funnel", "funnel", "sales"),
                say("Hello {{contact.name}} of {{contact.fields.city}}"));

        chat.ask("Hi");
        assertThat(chat.say("Ada")).isEqualTo("Hello Ada of Lisbon");

        JsonNode client = client(chat);
        assertThat(client.path("name").asText()).isEqualTo("Ada");
        assertThat(client.at("/metadata/city").asText()).isEqualTo("Lisbon");
        assertThat(client.path("tags").toString()).isEqualTo("[\"lead\"]");
        assertThat(client.path("funnel").asText()).isEqualTo("sales");
    }

    @Test
    void whatDoesNotFitAContactIsPassedOverAndTheFlowGoesOn() {
        Chat chat = talk(
                ask("x"),
                action("edit_contact_fields", "fields", Map.of("email", "{{x}}", "phone", "{{x}}")),
                say("Thank you."));
        chat.ask("Hi");

        assertThat(chat.say("no address")).isEqualTo("Thank you.");

        assertThat(client(chat).path("email").isTextual()).isFalse();
        assertThat(client(chat).path("phone").isTextual()).isFalse();
    }

    @Test
    void aNoteIsKeptWithTheConversation() {
        Chat chat = talk(ask("x"), action("add_note", "text", "Said {{x}}", "mention", "ben"), say("Noted"));

        chat.ask("Hi");
        chat.ask("yes");

        JsonNode notes =
                colloquy.door().get(chat.path() + "/notes").expect(200).json().path("data");
        assertThat(notes.findValuesAsText("text")).containsExactly("Said yes");
        assertThat(notes.findValuesAsText("mention")).containsExactly("ben");
    }

    @Test
    void aPersonWhoHasTheConversationIsNotInterruptedByTheFlow() {
        Chat chat = talk(say("A colleague will help."), action("assign_team", "team", "care"));

        chat.ask("I want a person");
        assertThat(chat.get().text("/assignedTeam")).isEqualTo("care");
        assertThat(chat.ask("Hello?").expect(200).json().path("messages")).isEmpty();

        Map<String, Object> nobody = new HashMap<>();
        nobody.put("assignedTeam", null);
        colloquy.door().patch(chat.path(), nobody).expect(200);
        assertThat(chat.say("Bot again?")).isEqualTo("A colleague will help.");
    }

    @Test
    void aBlockedContactIsRefusedUntilAnAdministratorUnblocksIt() {
        Chat chat = talk(say("Go away"), action("block_contact"));

        chat.ask("Spam").expect(200);
        chat.ask("More").problem(409).code("contact-blocked");

        colloquy.door()
                .patch("/api/clients/" + chat.get().text("/clientId"), Map.of("blocked", false))
                .expect(200);
        chat.ask("Sorry").expect(200);
    }

    @Test
    void anEmailArrivesOnce() {
        String to = "ana-" + UUID.randomUUID() + "@example.org";
        Chat chat = talk(
                ask("x"),
                action("send_email", "to", "{{x}}", "subject", "Grüße", "text", "Good morning € {{x}}"),
                say("Sent"));

        chat.ask("Hi");
        assertThat(chat.say(to)).isEqualTo("Sent");

        Eventually.within(
                SOON,
                () -> assertThat(mail.mailsTo(to))
                        .singleElement()
                        .satisfies(text -> assertThat(text)
                                .contains("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=", "Good morning =E2=82=AC")));
    }

    @Test
    void anEmailThatIsRefusedHoldsTheFlowUpNoMore() {
        Chat chat = talk(
                action("send_email", "to", FakeMailServer.REFUSED, "subject", "Hi", "text", "Nobody reads this"),
                say("Going on"));

        assertThat(chat.say("Hi")).isEqualTo("Going on");
    }

    @Test
    void aSurveyTakesTheBranchOfItsAnswerAndIsCounted() {
        Map<String, Object> survey = action(
                "survey",
                "question",
                "Happy?",
                "answers",
                List.of(
                        Map.of("label", "Yes", "group", "promoter"),
                        Map.of("label", "So so", "group", "neutral"),
                        Map.of("label", "No", "group", "detractor")),
                "promoter",
                "good",
                "detractor",
                "bad");
        String flow = flows.run(flow(
                "",
                block("a", survey),
                block("good", say("Great: {{system.lastSurveyAnswer}}")),
                block("bad", say("Sorry"))));
        for (String answer : List.of("Yes", "Yes", "No")) {
            Chat chat = flows.talkTo(flow);
            chat.ask("Hi");
            assertThat(chat.say(answer)).isEqualTo(answer.equals("Yes") ? "Great: Yes" : "Sorry");
        }

        JsonNode report = colloquy.door()
                .get("/api/flows/" + flow + "/surveys")
                .expect(200)
                .json();

        assertThat(report.toString()).contains("\"promoters\":2", "\"detractors\":1");
    }
}
