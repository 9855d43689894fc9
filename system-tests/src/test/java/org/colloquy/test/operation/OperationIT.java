package org.colloquy.test.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Metrics;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health, metrics, description and logs. */
@AgainstServer
@Isolated("it counts what the server does")
class OperationIT {

    private final Bed bed;
    private final Colloquy colloquy;
    private final Door nobody;

    OperationIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.nobody = Door.at(colloquy.door().base());
    }

    @Test
    void theServerIsAliveAndReadyAndSaysSoWithoutAKey() {
        assertThat(nobody.get("/health/live").expect(200).text("/status")).isEqualTo("UP");
        Reply ready = nobody.get("/health/ready").expect(200);

        assertThat(ready.text("/status")).isEqualTo("UP");
        assertThat(check(ready, "database")).isEqualTo("UP");
    }

    @Test
    @Tag("jms")
    void readinessIncludesTheBroker() {
        assertThat(check(nobody.get("/health/ready").expect(200), "broker")).isEqualTo("UP");
    }

    @Test
    void theModelIsNoPartOfReadiness() {
        colloquy.openSessionOn("http://127.0.0.1:1/v1").ask("Anybody?").problem(502);

        nobody.get("/health/ready").expect(200);
    }

    @Test
    void theMetricsCountRequestsTurnsModelCallsTokensAndSessions() {
        Metrics before = metrics();
        Chat chat = colloquy.openSession();
        chat.say("Count this");
        colloquy.openSessionOn("http://127.0.0.1:1/v1").ask("And this").problem(502);
        chat.end();

        Metrics after = metrics();

        assertThat(after.growth(before, "colloquy_requests_seconds_count")).isGreaterThanOrEqualTo(10);
        assertThat(after.growth(before, "colloquy_turns_seconds_count", "outcome=\"completed\""))
                .isEqualTo(1);
        assertThat(after.growth(before, "colloquy_turns_seconds_count", "outcome=\"model-unavailable\""))
                .isEqualTo(1);
        assertThat(after.growth(before, "colloquy_upstream_seconds_count", "outcome=\"ok\""))
                .isEqualTo(1);
        assertThat(after.growth(before, "colloquy_tokens_total", "kind=\"prompt\""))
                .isPositive();
        assertThat(after.growth(before, "colloquy_tokens_total", "kind=\"completion\""))
                .isPositive();
        assertThat(after.growth(before, "colloquy_sessions_total", "change=\"opened\""))
                .isEqualTo(2);
        assertThat(after.growth(before, "colloquy_sessions_total", "change=\"closed\""))
                .isEqualTo(1);
    }

    @Test
    void theMetricsNameRoutesAndNoIds() {
        Chat chat = colloquy.openSession();
        chat.say("Hello");

        assertThat(nobody.get("/metrics").expect(200).body())
                .contains("route=\"/api/sessions/{sessionId}/messages\"")
                .doesNotContain(chat.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/chatbots", "/api/clients", "/api/sessions", "/api/sessions/{sessionId}/messages"})
    void theDescriptionListsTheFirstDoor(String path) {
        JsonNode paths = colloquy.description().path("paths");

        assertThat(paths.path(path).path("post").path("responses")).as(path).isNotEmpty();
        assertThat(paths.path(path).has("get")).as(path).isTrue();
    }

    @Test
    void everyReplyCarriesARequestIdAndKeepsTheCallersOwn() {
        assertThat(nobody.get("/health/live").header("X-Request-Id")).isNotEmpty();
        assertThat(colloquy.door()
                        .with("X-Request-Id", "caller-4711")
                        .get("/api/chatbots")
                        .header("X-Request-Id"))
                .hasValue("caller-4711");
        assertThat(colloquy.door()
                        .with("X-Request-Id", "two words; and=more")
                        .get("/api/chatbots")
                        .header("X-Request-Id"))
                .isNotEmpty()
                .get()
                .isNotEqualTo("two words; and=more");
    }

    @Test
    void aProblemNamesTheRequestThatIsInTheLog() {
        Reply refused = colloquy.door().with("X-Request-Id", "find-me-0815").get("/api/chatbots/none");

        assertThat(refused.problem(404).reply().text("/instance")).contains("find-me-0815");
        assertThat(Haystack.find(bed.logs(), "find-me-0815")).isNotEmpty();
    }

    @Test
    void theTransportTellsBrowsersToBeCareful() {
        Reply reply = colloquy.door().get("/api/chatbots").expect(200);

        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("Cache-Control").orElse("")).contains("no-store");
    }

    private static String check(Reply health, String name) {
        for (JsonNode check : health.json().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check.path("status").asText();
            }
        }
        return "absent";
    }

    private Metrics metrics() {
        return Metrics.of(nobody);
    }
}
