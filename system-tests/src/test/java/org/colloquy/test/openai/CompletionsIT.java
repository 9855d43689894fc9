package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.OpenAi;
import org.junit.jupiter.api.Test;

/** Completions and models go through to the provider; here that is the sandbox. */
@AgainstServer
class CompletionsIT {

    private static final String PATH = "/v1/chat/completions";

    private final Door door;

    CompletionsIT(Colloquy colloquy) {
        this.door = colloquy.door();
    }

    @Test
    void aCompletionComesBackAsTheProviderMadeIt() {
        JsonNode completion = door.post(PATH, Map.of("model", "x", "messages", List.of(OpenAi.message("Hello"))))
                .expect(200)
                .json();

        assertThat(completion.path("object").asText()).isEqualTo("chat.completion");
        assertThat(completion.path("model").asText()).isEqualTo("x");
        assertThat(completion.at("/choices/0/message/content").asText()).contains("Hello");
        assertThat(completion.at("/usage/total_tokens").asInt()).isPositive();
    }

    @Test
    void theModelNeedNotBeNamed() {
        assertThat(door.post(PATH, Map.of("messages", List.of(OpenAi.message("Hello"))))
                        .expect(200)
                        .text("/model"))
                .isEqualTo("gpt-4o");
    }

    @Test
    void aStreamIsDataUpToTheDoneMark() {
        List<EventStream.Event> events = door.stream(
                        PATH, Map.of("model", "x", "stream", true, "messages", List.of(OpenAi.message("Hello"))))
                .expectStream()
                .all();

        assertThat(events).hasSizeGreaterThan(3).allMatch(event -> event.name().equals("message"));
        assertThat(events.get(0).json().path("object").asText()).isEqualTo("chat.completion.chunk");
        assertThat(events.get(events.size() - 1).data()).isEqualTo("[DONE]");
    }

    @Test
    void toolsGoThroughAsTheyAre() {
        Map<String, Object> tool = Map.of("type", "function", "function", Map.of("name", "weather"));

        JsonNode message = door.post(
                        PATH,
                        Map.of(
                                "model",
                                "x",
                                "tools",
                                List.of(tool),
                                "messages",
                                List.of(OpenAi.message("call weather {\"city\":\"Bonn\"}"))))
                .expect(200)
                .json()
                .at("/choices/0/message");

        assertThat(message.at("/tool_calls/0/function/arguments").asText()).isEqualTo("{\"city\":\"Bonn\"}");
    }

    @Test
    void aWrongRequestIsRefusedAlsoWhenAStreamWasAskedFor() {
        assertThat(OpenAi.error(door.post(PATH, Map.of("stream", true)), 400)
                        .path("param")
                        .asText())
                .isEqualTo("messages");
    }

    @Test
    void theModelsOfTheProviderAreListed() {
        JsonNode models = door.get("/v1/models").expect(200).json();

        assertThat(models.path("object").asText()).isEqualTo("list");
        assertThat(models.at("/data/0/id").asText()).isEqualTo("sandbox");
        assertThat(door.get("/v1/models/sandbox").expect(200).text("/object")).isEqualTo("model");
        assertThat(OpenAi.error(door.get("/v1/models/org/none"), 404)
                        .path("code")
                        .asText())
                .isEqualTo("model_not_found");
    }
}
