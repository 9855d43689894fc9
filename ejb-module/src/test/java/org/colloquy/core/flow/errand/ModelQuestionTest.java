package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.core.flow.errand.Questions.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.colloquy.api.flow.HistoryWindow;
import org.colloquy.api.json.Json;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelQuestionTest {

    private static final List<Turn> HISTORY =
            List.of(Turn.User.of("Hi"), new Turn.Assistant("Hello", List.of()), Turn.User.of("Bye"));

    private static List<Turn> turns(HistoryWindow window, String lastMessage, List<Turn> history) {
        return ModelQuestion.of(ask(window, lastMessage, null), history).turns();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVERSATION", "SESSION"})
    void thePromptInstructsAndTheConversationFollows(HistoryWindow window) {
        assertThat(turns(window, "Bye", HISTORY))
                .startsWith(new Turn.System("Sum up"))
                .endsWith(HISTORY.toArray(Turn[]::new))
                .hasSize(4);
    }

    @Test
    void theLastMessageAloneIsOneTurn() {
        assertThat(turns(HistoryWindow.LAST_MESSAGE, "Bye", HISTORY))
                .containsExactly(new Turn.System("Sum up"), Turn.User.of("Bye"));
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsShownThePromptIsTheQuestion(HistoryWindow window) {
        assertThat(turns(window, " ", List.of())).containsExactly(Turn.User.of("Sum up"));
    }

    @Test
    void thePromptAloneHidesEverythingElse() {
        assertThat(turns(HistoryWindow.PROMPT, "Bye", HISTORY)).containsExactly(Turn.User.of("Sum up"));
    }

    @Test
    void aConversationThatIsTooLongForTheModelLosesItsMiddle() {
        List<Turn> much = IntStream.range(0, 100)
                .<Turn>mapToObj(i -> Turn.User.of(i + " word".repeat(500)))
                .toList();

        List<Turn> turns = turns(HistoryWindow.CONVERSATION, "x", much);

        assertThat(turns).hasSizeLessThan(30).endsWith(much.get(99)).contains(much.get(0));
    }

    @Test
    void aSchemaIsWhatTheAnswerHasToKeepTo() {
        JsonNode schema = Json.read(
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"],"
                        + "\"additionalProperties\":false}",
                JsonNode.class);

        ModelRequest request = ModelQuestion.of(ask(HistoryWindow.PROMPT, "", schema), List.of());

        JsonNode format = Objects.requireNonNull(request.responseFormat());
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.at("/json_schema/schema")).isEqualTo(schema);
        assertThat(format.at("/json_schema/strict").booleanValue()).isTrue();
    }
}
