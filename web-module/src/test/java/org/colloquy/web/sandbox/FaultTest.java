package org.colloquy.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    private static final CompletionHead HEAD = new CompletionHead("k", 1, "m");
    private static final Reply REPLY = Reply.text("Hello you", 2);
    private static final Answer PLAIN = Answer.json(CompletionJson.of(HEAD, REPLY));
    private static final Answer STREAM = Answer.events(ChunkEvents.of(HEAD, REPLY, false));

    @ParameterizedTest
    @CsvSource({"401,401", "429,429", "500,500", "503,503", "hang,504"})
    void anErrorHasItsStatusAndTheShapeOfAProvider(String word, int status) {
        Answer answer = apply(word, PLAIN);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(json(answer.body()).get("error").get("message").asText()).contains("sandbox");
        assertThat(answer.headers()).isEmpty();
    }

    @Test
    void aRateLimitSaysWhenToRetryIfAskedTo() {
        Directions directions = Directions.of(Map.of("X-Sandbox-Retry-After", "7")::get);

        assertThat(Fault.RATE_LIMITED.apply(directions, () -> PLAIN).headers()).containsEntry("Retry-After", "7");
    }

    @Test
    void garbageIsNoJson() {
        assertThat(apply("garbage", PLAIN).body()).startsWith("<html>");
        assertThat(apply("garbage", STREAM).body()).startsWith("data: <html>").endsWith("\n\n");
    }

    @Test
    void emptyChoicesKeepTheRestOfTheCompletion() {
        JsonNode plain = json(apply("empty-choices", PLAIN).body());
        assertThat(plain.get("choices")).isEmpty();
        assertThat(plain.get("usage").get("total_tokens").asInt()).isEqualTo(5);

        List<String> events = apply("empty-choices", STREAM).pieces();
        assertThat(json(ChunkEvents.data(events.get(0))).get("choices")).isEmpty();
        assertThat(events).hasSize(2).last().isEqualTo(ChunkEvents.DONE);
    }

    @Test
    void aTruncatedBodyIsTheFirstPartOfTheWholeOneAndIsSentWhole() {
        Answer plain = apply("truncated", PLAIN);
        assertThat(PLAIN.body()).startsWith(plain.body()).isNotEqualTo(plain.body());
        assertThat(plain.sent()).isEqualTo(plain.pieces().size());

        Answer stream = apply("truncated", STREAM);
        assertThat(STREAM.body()).startsWith(stream.body());
        assertThat(stream.body()).doesNotEndWith("\n\n");
    }

    @Test
    void aCutAnswerPromisesMoreThanItSends() {
        Directions directions = Directions.of(Map.of("X-Sandbox-Cut-After", "2")::get);
        Answer stream = Fault.CUT.apply(directions, () -> STREAM);
        assertThat(stream.sent()).isEqualTo(2);
        assertThat(stream.pieces()).isEqualTo(STREAM.pieces());

        Answer plain = Fault.CUT.apply(directions, () -> PLAIN);
        assertThat(plain.sent()).isEqualTo(2);
        assertThat(plain.body()).isEqualTo(PLAIN.body());
    }

    @Test
    void aCutNeverLetsTheLastPieceThrough() {
        Directions directions = Directions.of(Map.of("X-Sandbox-Cut-After", "1000")::get);

        assertThat(Fault.CUT.apply(directions, () -> STREAM).sent())
                .isLessThan(STREAM.pieces().size());
    }

    @Test
    void aCallerFailsAsOftenAsItAskedFor() {
        FaultCounters counters = new FaultCounters(2);

        assertThat(counters.takeOne("a", 2)).isTrue();
        assertThat(counters.takeOne("a", 2)).isTrue();
        assertThat(counters.takeOne("a", 2)).isFalse();
        assertThat(counters.takeOne("b", 1)).isTrue();
        assertThat(counters.takeOne("b", 0)).isFalse();
    }

    @Test
    void onlyTheLatestCallersAreRemembered() {
        FaultCounters counters = new FaultCounters(2);
        counters.takeOne("a", 1);
        counters.takeOne("b", 1);
        counters.takeOne("a", 1);
        counters.takeOne("c", 1);

        assertThat(counters.takeOne("a", 1)).isFalse();
        assertThat(counters.takeOne("b", 1)).isTrue();
    }

    private static Answer apply(String word, Answer normal) {
        return Fault.find(word).orElseThrow().apply(Directions.of(name -> null), () -> normal);
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
