package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.colloquy.api.note.NoteService;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.survey.GivenAnswer;
import org.colloquy.api.survey.SurveyService;
import org.colloquy.core.flow.deed.Deed;
import org.colloquy.core.flow.deed.Deeds;
import org.colloquy.test.mail.FakeMailServer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What flows do besides talking is stored with their step, and what does not fit is passed over. */
@ExtendWith(ArquillianExtension.class)
class DeedsIT {

    private SessionView session;

    @Deployment
    static WebArchive archive() {
        return CoreArchive.create();
    }

    @BeforeEach
    void open() {
        session = talk().open("http://127.0.0.1:1/v1", null);
    }

    @Test
    void theContactGetsTagsAFunnelAndFields() {
        apply(new FlowEffect.ChangeTags(List.of("vip", "lead"), List.of()));
        apply(new FlowEffect.ChangeTags(List.of(), List.of("lead", "absent")));
        apply(new FlowEffect.AddFunnel("Sales"));
        apply(new FlowEffect.EditFields(Map.of("email", "ada@example.org", "phone", "+44 1", "colour", "blue")));

        ContactView contact = contact();
        assertThat(contact.tags()).containsExactly("vip");
        assertThat(contact.funnel()).isEqualTo("Sales");
        assertThat(contact.email()).isEqualTo("ada@example.org");
        assertThat(contact.phone()).isEqualTo("+44 1");
        assertThat(contact.metadata()).containsEntry("colour", "blue");
        apply(new FlowEffect.EditFields(Map.of("email", "", "colour", "")));
        assertThat(contact().email()).isNull();
        assertThat(contact().metadata()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsPassedOver() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("email", "nobody");
        fields.put("phone", "call me");
        fields.put("name", "");
        fields.put("k".repeat(65), "v");
        fields.put("long", "v".repeat(2_001));
        fields.put("colour", "blue\0 \uD83D");

        apply(new FlowEffect.EditFields(fields));
        apply(new FlowEffect.ChangeTags(List.of("t".repeat(129), "vip\0"), List.of()));
        apply(new FlowEffect.AddFunnel(" "));
        apply(new FlowEffect.AddNote("\0", null));
        apply(new FlowEffect.Assign(" ", null));

        assertThat(contact().email()).isNull();
        assertThat(contact().phone()).isNull();
        assertThat(contact().name()).isEqualTo("Ada");
        assertThat(contact().metadata()).containsExactly(Map.entry("colour", "blue ?"));
        assertThat(contact().tags()).containsExactly("vip");
        assertThat(contact().funnel()).isNull();
        assertThat(notes()).isEmpty();
    }

    @Test
    void theConversationGetsNotesAndIsHandedOver() {
        apply(new FlowEffect.AddNote("Wants a refund", "ana"));
        apply(new FlowEffect.Assign("ana", null));
        assertThat(notes()).containsExactly("Wants a refund");
        assertThat(read().assignedUser()).isEqualTo("ana");

        apply(new FlowEffect.Assign(null, "care"));
        assertThat(read().assignedUser()).isNull();
        assertThat(read().assignedTeam()).isEqualTo("care");

        apply(new FlowEffect.Assign(null, null));
        assertThat(read().assignedTeam()).isNull();
    }

    @Test
    void aContactIsBlocked() {
        apply(new FlowEffect.BlockContact());

        assertThat(contact().blocked()).isTrue();
    }

    @Test
    void anAnswerToASurveyIsCounted() {
        apply(new FlowEffect.CountSurvey("flow_1", "rating", "Great", Satisfaction.PROMOTER));

        assertThat(Container.bean(SurveyService.class).ofSession(talk().workspaceId(), session.id()))
                .extracting(GivenAnswer::answer)
                .containsExactly("Great");
    }

    @Test
    void anEmailLeavesWhenTheStepHasCommitted() throws InterruptedException {
        try (FakeMailServer mail = new FakeMailServer()) {
            Map<String, String> settings = Map.of(
                    "colloquy.mail.host",
                    "127.0.0.1",
                    "colloquy.mail.port",
                    String.valueOf(mail.port()),
                    "colloquy.mail.from",
                    "shop@example.com",
                    "colloquy.mail.tls",
                    "off");
            settings.forEach(System::setProperty);
            apply(new FlowEffect.SendEmail("no address", "Order", "Thank you."));
            apply(new FlowEffect.SendEmail("ada@example.org", "Order\r\nBcc: eve@example.org", "Thank you."));

            Eventually.assertThatEventually(
                    "the e-mail arrives", () -> mail.mailsTo("ada@example.org").size() == 1);
            Eventually.assertThatEventually(
                    "the outbox is empty",
                    () -> rows().count("SELECT COUNT(*) FROM delivery WHERE run_id = ?", session.id()) == 0);
            assertThat(mail.mailsTo("ada@example.org").get(0))
                    .contains("Thank you.")
                    .doesNotContain("\nBcc:");
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void whoIsGoneIsPassedOver() {
        Deed deed = new Deed(talk().workspaceId(), "exec_1", "sess_gone", "contact_gone", Instant.now());

        Container.bean(InTransaction.class).run(() -> {
            deeds().apply(deed, new FlowEffect.AddNote("Hello", null));
            deeds().apply(deed, new FlowEffect.Assign("ana", null));
            deeds().apply(deed, new FlowEffect.BlockContact());
            deeds().apply(deed, new FlowEffect.EditFields(Map.of("name", "Bo")));
        });

        assertThat(rows().count("SELECT COUNT(*) FROM session_note WHERE session_id = 'sess_gone'"))
                .isZero();
    }

    private void apply(FlowEffect.Told effect) {
        Deed deed = new Deed(talk().workspaceId(), "exec_1", session.id(), session.clientId(), Instant.now());
        Container.bean(InTransaction.class).run(() -> deeds().apply(deed, effect));
    }

    private ContactView contact() {
        return Container.bean(ContactService.class).get(talk().workspaceId(), session.clientId());
    }

    private SessionView read() {
        return Container.bean(SessionService.class).get(talk().workspaceId(), session.id());
    }

    private List<String> notes() {
        return Container.bean(NoteService.class)
                .list(talk().workspaceId(), session.id(), PageRequest.first())
                .data()
                .stream()
                .map(note -> note.text())
                .toList();
    }

    private static Deeds deeds() {
        return Container.bean(Deeds.class);
    }

    private static Talk talk() {
        return Container.bean(Talk.class);
    }

    private static Rows rows() {
        return Container.bean(Rows.class);
    }
}
