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
import org.junit.jupiter.api.Test;

/** What is written is what is read. */
interface MappingChecks {

    int ENTITIES = 34;

    /** Half as many characters as UTF-16 units, and four bytes each. */
    String LONGEST = "😀".repeat(SendMessage.MAX_CONTENT / 2);

    @Test
    default void everyEntityComesBackAsItWasWritten() {
        Map<String, Entities.RoundTrip> trips = roundTrips(false);

        assertThat(trips).hasSizeGreaterThanOrEqualTo(ENTITIES);
        assertThat(trips)
                .allSatisfy((type, trip) -> assertThat(trip.written().values()).doesNotContainNull())
                .allSatisfy((type, trip) -> assertThat(trip.read()).isEqualTo(trip.written()));
    }

    @Test
    default void everyEntityComesBackWithoutWhatItMayLack() {
        Map<String, Entities.RoundTrip> trips = roundTrips(true);

        assertThat(trips.values())
                .anySatisfy(trip -> assertThat(trip.written().values()).containsNull());
        assertThat(trips).allSatisfy((type, trip) -> assertThat(trip.read()).isEqualTo(trip.written()));
    }

    @Test
    default void theLongestInstructionsComeBackWhole() {
        CreateChatbot request = new CreateChatbot(
                "Guide", "guides", LONGEST, LONGEST, null, null, null, null, null, null, null, null, null);

        ChatbotView created = assistants().create(talk().workspaceId(), request);

        ChatbotView read = assistants().get(talk().workspaceId(), created.id());
        assertThat(read.systemInstructions()).isEqualTo(LONGEST);
        assertThat(read.promptTemplate()).isEqualTo(LONGEST);
    }

    @Test
    default void theLongestMessageComesBackWhole() {
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

    /** Rows stand alone here: what they refer to need not be there. */
    private static Map<String, Entities.RoundTrip> roundTrips(boolean nulls) {
        rows().change("SET REFERENTIAL_INTEGRITY FALSE");
        try {
            return entities().all().stream()
                    .collect(Collectors.toMap(
                            Class::getSimpleName, type -> entities().roundTrip(type, nulls)));
        } finally {
            rows().change("SET REFERENTIAL_INTEGRITY TRUE");
        }
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
