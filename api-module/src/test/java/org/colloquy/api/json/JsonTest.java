package org.colloquy.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.api.assistant.UpdateChatbot;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.session.CreateSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesTimesAsTextEnumsInLowerCaseAndLeavesOutWhatIsNull() {
        MessageView view =
                MessageView.words("msg_1", MessageRole.USER, "Hi", null, Instant.parse("2026-01-02T03:04:05Z"));

        assertThat(Json.write(view))
                .isEqualTo(
                        "{\"id\":\"msg_1\",\"role\":\"user\",\"content\":\"Hi\",\"createdAt\":\"2026-01-02T03:04:05Z\"}");
    }

    @Test
    void tellsAnAbsentFieldFromAnExplicitNull() {
        UpdateChatbot change = Json.read("{\"promptTemplate\":null,\"name\":\"Ana\"}", UpdateChatbot.class);

        assertThat(change.promptTemplate()).isEmpty();
        assertThat(change.name()).isEqualTo(Optional.of("Ana"));
        assertThat(change.description()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"chatbotId\":1,\"clientId\":\"c\"}",
                "{\"chatbotId\":true,\"clientId\":\"c\"}",
                "{\"chatbotId\":\"a\",\"clientId\":\"c\",\"expiresInSeconds\":\"60\"}",
                "{\"chatbotId\":\"a\",\"clientId\":\"c\",\"expiresInSeconds\":1.5}",
                "{\"chatbotId\":\"a\",\"clientId\":\"c\",\"unknown\":1}",
                "{\"chatbotId\":\"a\",\"chatbotId\":\"b\",\"clientId\":\"c\"}",
                "{\"chatbotId\":[\"a\"],\"clientId\":\"c\"}",
                "{\"chatbotId\":\"a\",\"clientId\":\"c\"} x",
                "{\"chatbotId\":\"a\""
            })
    void refusesWhatItWouldHaveToGuess(String json) {
        assertThatThrownBy(() -> Json.read(json, CreateSession.class)).isInstanceOf(UncheckedIOException.class);
    }
}
