package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.message.SendMessage;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.session.SessionView;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is written is what is read. */
@ExtendWith(ArquillianExtension.class)
class MappingsIT {

    private static final int ENTITIES = 34;

    /** Half as many characters as UTF-16 units, and four bytes each. */
    private static final String LONGEST = "😀".repeat(SendMessage.MAX_CONTENT / 2);

    @Deployment
    static WebArchive archive() {
        return CoreArchive.create();
    }

    @BeforeEach
    void letRowsStandAlone() {
        rows().change("SET REFERENTIAL_INTEGRITY FALSE");
    }

    @AfterEach
    void bindRowsAgain() {
        rows().change("SET REFERENTIAL_INTEGRITY TRUE");
    }

    @Test
    void everyEntityComesBackAsItWasWritten() {
        Map<String, Entities.RoundTrip> trips = roundTrips(false);

        assertThat(trips).hasSizeGreaterThanOrEqualTo(ENTITIES);
        assertThat(trips)
                .allSatisfy((type, trip) -> assertThat(trip.written().values()).doesNotContainNull())
                .allSatisfy((type, trip) -> assertThat(trip.read()).isEqualTo(trip.written()));
    }

    @Test
    void everyEntityComesBackWithoutWhatItMayLack() {
        Map<String, Entities.RoundTrip> trips = roundTrips(true);

        assertThat(trips.values())
                .anySatisfy(trip -> assertThat(trip.written().values()).containsNull());
        assertThat(trips).allSatisfy((type, trip) -> assertThat(trip.read()).isEqualTo(trip.written()));
    }

    @Test
    void theLongestInstructionsComeBackWhole() {
        CreateChatbot request = new CreateChatbot(
                "Guide", "guides", LONGEST, LONGEST, null, null, null, null, null, null, null, null, null);

        ChatbotView created = assistants().create(talk().workspaceId(), request);

        ChatbotView read = assistants().get(talk().workspaceId(), created.id());
        assertThat(read.systemInstructions()).isEqualTo(LONGEST);
        assertThat(read.promptTemplate()).isEqualTo(LONGEST);
    }

    @Test
    void theLongestMessageComesBackWhole() {
        try (FakeModel model = new FakeModel(FakeModel.reply("Long."))) {
            SessionView session = talk().open(model.baseUrl(), null);

            talk().say(session, LONGEST);

            assertThat(messages()
                            .list(talk().workspaceId(), session.id(), PageRequest.first())
                            .data())
                    .first()
                    .satisfies(message -> assertThat(message.content()).isEqualTo(LONGEST));
        }
    }

    private static Map<String, Entities.RoundTrip> roundTrips(boolean nulls) {
        return entities().all().stream()
                .collect(Collectors.toMap(
                        Class::getSimpleName, type -> entities().roundTrip(type, nulls)));
    }

    private static Entities entities() {
        return Container.bean(Entities.class);
    }

    private static Rows rows() {
        return Container.bean(Rows.class);
    }

    private static Talk talk() {
        return Container.bean(Talk.class);
    }

    private static ChatbotService assistants() {
        return Container.bean(ChatbotService.class);
    }

    private static MessageService messages() {
        return Container.bean(MessageService.class);
    }
}
