package org.colloquy.test.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;

/** Moving from an Evolution server: its export becomes channels, credentials, settings and bots. */
@AgainstServer
class EvolutionImportIT {

    private final String name = "shop-" + UUID.randomUUID();
    private final String token = "token-" + UUID.randomUUID();
    private final Colloquy colloquy;
    private final Colloquy stranger;
    private final Door instance;

    EvolutionImportIT(Colloquy main) {
        this.colloquy = main.createWorkspace("Moves in");
        this.stranger = main.createWorkspace("Lives elsewhere");
        this.instance = Door.at(main.door().base()).with("apikey", token);
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfEachObjectAndStoresNothing() {
        JsonNode report = send(colloquy, "?dryRun=true").expect(200).json();

        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(lines(report))
                .containsExactly(
                        "instance " + name + " created",
                        "credential main created",
                        "settings settings created",
                        "bot Prices created",
                        "bot b2 refused",
                        "bot b3 refused");
        instance.get("/openai/find/" + name).expect(404);
    }

    @Test
    void anImportStoresWhatItCanAndSaysWhatItCannot() {
        JsonNode report = send(colloquy, "").expect(200).json();

        assertThat(lines(report)).contains("bot Prices created", "bot b2 refused", "bot b3 refused");
        assertThat(report.at("/items/0/key").asText()).isEqualTo(token);
        JsonNode bots = instance.get("/openai/find/" + name).expect(200).json();
        JsonNode settings =
                instance.get("/openai/fetchSettings/" + name).expect(200).json();
        assertThat(bots).hasSize(1);
        assertThat(bots.at("/0/triggerValue").asText()).isEqualTo("price");
        assertThat(bots.at("/0/expire").asInt()).isEqualTo(7);
        assertThat(bots.at("/0/keywordFinish").asText()).isEqualTo("#stop");
        assertThat(settings.path("expire").asInt()).isEqualTo(20);
        assertThat(settings.path("fallbackId").asText())
                .isEqualTo(bots.at("/0/id").asText());
        assertThat(instance.get("/webhook/find/" + name).expect(200).text("/url"))
                .isEqualTo("https://example.org/hook");
    }

    @Test
    void anImportCanBeRepeated() {
        send(colloquy, "").expect(200);

        JsonNode again = send(colloquy, "").expect(200).json();

        assertThat(lines(again))
                .containsExactly(
                        "instance " + name + " exists",
                        "credential main exists",
                        "settings settings exists",
                        "bot Prices exists",
                        "bot b2 refused",
                        "bot b3 refused");
        assertThat(instance.get("/openai/find/" + name).expect(200).json()).hasSize(1);
    }

    @Test
    void anInstanceOfAnotherWorkspaceIsLeftAlone() {
        send(colloquy, "").expect(200);

        assertThat(lines(send(stranger, "").expect(200).json())).containsExactly("instance " + name + " refused");
    }

    private Reply send(Colloquy who, String query) {
        return who.door().send("POST", "/api/imports/evolution" + query, "application/json", export());
    }

    private static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        report.path("items")
                .forEach(item -> lines.add(
                        item.path("kind").asText() + " " + item.path("name").asText() + " "
                                + item.path("outcome").asText()));
        return lines;
    }

    /** The second bot has a pattern that nothing can match, the third a credential that is not in the export. */
    private String export() {
        return """
                {"instances": [{
                  "name": "NAME", "number": null, "token": "TOKEN",
                  "webhook": {"url": "https://example.org/hook", "enabled": true, "events": ["SEND_MESSAGE"]},
                  "creds": [{"id": "c1", "name": "main", "apiKey": "sk-0123456789", "OpenaiAssistant": []}],
                  "bots": [
                    {"id": "b1", "enabled": true, "description": "Prices", "botType": "chatCompletion", "model": "gpt-4o",
                     "maxTokens": 300, "triggerType": "keyword", "triggerOperator": "contains", "triggerValue": "price",
                     "expire": 7, "keywordFinish": null, "openaiCredsId": "c1"},
                    {"id": "b2", "enabled": true, "botType": "chatCompletion", "model": "gpt-4o-mini", "maxTokens": 300,
                     "triggerType": "keyword", "triggerOperator": "regex", "triggerValue": "(", "openaiCredsId": "c1"},
                    {"id": "b3", "enabled": true, "botType": "chatCompletion", "model": "o3", "maxTokens": 300,
                     "triggerType": "none", "openaiCredsId": "c9"}],
                  "settings": {"openaiCredsId": "c1", "expire": 20, "keywordFinish": "#stop", "openaiIdFallback": "b1"}
                }]}""".replace("NAME", name).replace("TOKEN", token);
    }
}
