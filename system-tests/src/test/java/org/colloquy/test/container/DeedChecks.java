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
import org.junit.jupiter.api.Test;

/** What flows do besides talking is stored with their step, and what does not fit is passed over. */
interface DeedChecks {

    @Test
    default void theContactGetsTagsAFunnelAndFields() {
        SessionView session = open();
        apply(session, new FlowEffect.ChangeTags(List.of("vip", "lead"), List.of()));
        apply(session, new FlowEffect.ChangeTags(List.of(), List.of("lead", "absent")));
        apply(session, new FlowEffect.AddFunnel("Sales"));
        apply(
                session,
                new FlowEffect.EditFields(Map.of("email", "ada@example.org", "phone", "+44 1", "colour", "blue")));

        ContactView contact = contact(session);
        assertThat(contact.tags()).containsExactly("vip");
        assertThat(contact.funnel()).isEqualTo("Sales");
        assertThat(contact.email()).isEqualTo("ada@example.org");
        assertThat(contact.phone()).isEqualTo("+44 1");
        assertThat(contact.metadata()).containsEntry("colour", "blue");
        apply(session, new FlowEffect.EditFields(Map.of("email", "", "colour", "")));
        assertThat(contact(session).email()).isNull();
        assertThat(contact(session).metadata()).isEmpty();
    }

    @Test
    default void whatDoesNotFitIsPassedOver() {
        SessionView session = open();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("email", "nobody");
        fields.put("phone", "call me");
        fields.put("name", "");
        fields.put("k".repeat(65), "v");
        fields.put("long", "v".repeat(2_001));
        fields.put("colour", "blue\0 \uD83D");

        apply(session, new FlowEffect.EditFields(fields));
        apply(session, new FlowEffect.ChangeTags(List.of("t".repeat(129), "vip\0"), List.of()));
        apply(session, new FlowEffect.AddFunnel(" "));
        apply(session, new FlowEffect.AddNote("\0", null));
        apply(session, new FlowEffect.Assign(" ", null));

        assertThat(contact(session).email()).isNull();
        assertThat(contact(session).phone()).isNull();
        assertThat(contact(session).name()).isEqualTo("Ada");
        assertThat(contact(session).metadata()).containsExactly(Map.entry("colour", "blue ?"));
        assertThat(contact(session).tags()).containsExactly("vip");
        assertThat(contact(session).funnel()).isNull();
        assertThat(notes(session)).isEmpty();
    }

    @Test
    default void theConversationGetsNotesAndIsHandedOver() {
        SessionView session = open();
        apply(session, new FlowEffect.AddNote("Wants a refund", "ana"));
        apply(session, new FlowEffect.Assign("ana", null));
        assertThat(notes(session)).containsExactly("Wants a refund");
        assertThat(read(session).assignedUser()).isEqualTo("ana");

        apply(session, new FlowEffect.Assign(null, "care"));
        assertThat(read(session).assignedUser()).isNull();
        assertThat(read(session).assignedTeam()).isEqualTo("care");

        apply(session, new FlowEffect.Assign(null, null));
        assertThat(read(session).assignedTeam()).isNull();
    }

    @Test
    default void aContactIsBlocked() {
        SessionView session = open();
        apply(session, new FlowEffect.BlockContact());

        assertThat(contact(session).blocked()).isTrue();
    }

    @Test
    default void anAnswerToASurveyIsCounted() {
        SessionView session = open();
        apply(session, new FlowEffect.CountSurvey("flow_1", "rating", "Great", Satisfaction.PROMOTER));

        assertThat(Container.bean(SurveyService.class).ofSession(talk().workspaceId(), session.id()))
                .extracting(GivenAnswer::answer)
                .containsExactly("Great");
    }

    @Test
    default void anEmailLeavesWhenTheStepHasCommitted() throws InterruptedException {
        SessionView session = open();
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
            apply(session, new FlowEffect.SendEmail("no address", "Order", "Thank you."));
            apply(session, new FlowEffect.SendEmail("ada@example.org", "Order\r\nBcc: eve@example.org", "Thank you."));

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
    default void whoIsGoneIsPassedOver() {
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

    private static SessionView open() {
        return talk().open("http://127.0.0.1:1/v1", null);
    }

    private static void apply(SessionView session, FlowEffect.Told effect) {
        Deed deed = new Deed(talk().workspaceId(), "exec_1", session.id(), session.clientId(), Instant.now());
        Container.bean(InTransaction.class).run(() -> deeds().apply(deed, effect));
    }

    private static ContactView contact(SessionView session) {
        return Container.bean(ContactService.class).get(talk().workspaceId(), session.clientId());
    }

    private static SessionView read(SessionView session) {
        return Container.bean(SessionService.class).get(talk().workspaceId(), session.id());
    }

    private static List<String> notes(SessionView session) {
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
