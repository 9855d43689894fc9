package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists lose nothing and repeat nothing, although many objects of one list have the same time. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAiListsIT {

    private static final int MANY = 250;

    private final OpenAi openAi;
    private final Door door;
    private final String messages;
    private final List<String> oldestFirst;

    OpenAiListsIT(Colloquy colloquy) {
        this.openAi = new OpenAi(colloquy);
        this.door = colloquy.door();
        List<Map<String, Object>> texts =
                IntStream.range(0, MANY).mapToObj(i -> OpenAi.message("m" + i)).toList();
        String thread =
                door.post("/v1/threads", Map.of("messages", texts)).expect(200).id();
        this.messages = "/v1/threads/" + thread + "/messages";
        this.oldestFirst = openAi.idsOf(messages + "?order=asc&limit=100");
    }

    @Test
    void twoHundredAndFiftyMessagesAreAllThereInTheirOrder() {
        List<String> texts = new ArrayList<>();
        JsonNode page = door.get(messages + "?order=asc&limit=100").expect(200).json();
        page.path("data")
                .forEach(
                        message -> texts.add(message.at("/content/0/text/value").asText()));

        assertThat(oldestFirst).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(texts)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> "m" + i).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 100})
    void everySizeOfPageLeadsThroughTheSameList(int limit) {
        List<String> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);

        if (limit == 1) {
            String second = door.get(messages + "?limit=1&after=" + newestFirst.get(0))
                    .expect(200)
                    .text("/data/0/id");
            assertThat(second).isEqualTo(newestFirst.get(1));
        } else {
            assertThat(openAi.idsOf(messages + "?limit=" + limit)).isEqualTo(newestFirst);
        }
    }

    @Test
    void theFirstPageHasTwentyAndAllFiveKeys() {
        JsonNode page = door.get(messages).expect(200).json();

        assertThat(page.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("object", "data", "first_id", "last_id", "has_more");
        assertThat(page.path("object").asText()).isEqualTo("list");
        assertThat(page.path("data")).hasSize(20);
        assertThat(page.path("first_id")).isEqualTo(page.at("/data/0/id"));
        assertThat(page.path("last_id")).isEqualTo(page.at("/data/19/id"));
        assertThat(page.path("has_more").asBoolean()).isTrue();
    }

    @Test
    void onePageBackIsWhatStoodBefore() {
        String from = oldestFirst.get(50);

        JsonNode page = door.get(messages + "?order=asc&limit=10&before=" + from)
                .expect(200)
                .json();

        List<String> ids = new ArrayList<>();
        page.path("data").forEach(one -> ids.add(one.path("id").asText()));
        assertThat(ids).isEqualTo(oldestFirst.subList(40, 50));
    }

    @Test
    void anEmptyListSaysSo() {
        JsonNode page = door.get("/v1/threads/" + openAi.createThread() + "/runs")
                .expect(200)
                .json();

        assertThat(page.path("data")).isEmpty();
        assertThat(page.path("first_id").isNull()).isTrue();
        assertThat(page.path("last_id").isNull()).isTrue();
        assertThat(page.path("has_more").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=ten", "order=up"})
    void aWrongParameterIsNamed(String query) {
        assertThat(OpenAi.error(door.get(messages + "?" + query), 400)
                        .path("param")
                        .asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void assistantsAreListedNewestFirst() {
        String first = openAi.createAssistant();
        String second = openAi.createAssistant();

        List<String> ids = openAi.idsOf("/v1/assistants?limit=100");

        assertThat(ids).containsSubsequence(second, first).doesNotHaveDuplicates();
    }

    @Test
    void chatbotsAreNoAssistants() {
        Colloquy colloquy = new Colloquy(door);
        String chatbot = colloquy.createChatbot();

        assertThat(openAi.idsOf("/v1/assistants?limit=100")).doesNotContain(chatbot);
        OpenAi.error(door.get("/v1/assistants/" + chatbot), 404);
    }
}
