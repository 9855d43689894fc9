package org.colloquy.test.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Secrets stay secret: in answers, in the log and on the disk. */
@AgainstServer
class SecretsIT {

    private static final String PROVIDER_KEY = "sk-canary-provider-key-7f3a9c51";
    private static final String GATEWAY_KEY = "canary-gateway-secret-b8d20e66";
    private static final String QUESTION = "Canary question 5c1d77aa about my salary";

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    SecretsIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aProviderKeyNeverComesBack() {
        Reply created = colloquy.door()
                .post("/api/credentials", credential("https://example.org/v1"))
                .expect(201);
        String path = "/api/credentials/" + created.id();
        Reply read = colloquy.door().get(path).expect(200);
        Reply listed = colloquy.door().get("/api/credentials?limit=100").expect(200);
        Reply changed = colloquy.door().patch(path, Map.of("name", "renamed")).expect(200);

        assertThat(created.body() + read.body() + listed.body() + changed.body())
                .doesNotContain(PROVIDER_KEY, GATEWAY_KEY);
        assertThat(read.text("/keyHint")).isEqualTo(PROVIDER_KEY.substring(PROVIDER_KEY.length() - 4));
        assertThat(read.body()).contains("X-Gateway-Key");
    }

    @Test
    void neitherDiskNorLogHoldAProviderKeyInPlainText() {
        use(Script.echo());
        use(Script.refuse(401, "Incorrect API key provided: " + PROVIDER_KEY));

        assertThat(Haystack.find(bed.filesOnDisk(), PROVIDER_KEY)).isEmpty();
        assertThat(Haystack.find(bed.filesOnDisk(), GATEWAY_KEY)).isEmpty();
    }

    @Test
    void neitherDiskNorLogHoldAnApiKeyInPlainText() {
        String key = colloquy.issueKey("user").secret();
        colloquy.as(key).openSession().say("Hello");

        assertThat(Haystack.find(bed.filesOnDisk(), key)).isEmpty();
    }

    @Test
    void theLogHoldsNoMessageBodies() {
        use(Script.echo());
        use(Script.refuse(500, "You sent: " + QUESTION));
        use((call, reply) -> reply.json(200, "no JSON but " + QUESTION));

        assertThat(Haystack.find(bed.logs(), QUESTION)).isEmpty();
        assertThat(Haystack.find(bed.logs(), "Canary question 5c1d77aa")).isEmpty();
    }

    @Test
    void theLogIsLookedForWhereItIs() {
        assertThat(bed.logs()).isNotEmpty().allSatisfy(log -> assertThat(log).isNotEmptyFile());
        assertThat(bed.filesOnDisk()).containsAll(bed.logs());
        assertThat(Haystack.find(bed.logs(), "colloquy")).isNotEmpty();
    }

    private void use(Script script) {
        String credential =
                colloquy.createCredential(credential(stub.play(script).url()));
        Chat chat = colloquy.openSessionWith(colloquy.createChatbot(Map.of("credentialId", credential)));
        chat.ask(QUESTION);
        chat.listen(QUESTION).all();
    }

    private static Map<String, Object> credential(String url) {
        return Map.of(
                "name",
                "canary",
                "apiKey",
                PROVIDER_KEY,
                "baseUrl",
                url,
                "headers",
                Map.of("X-Gateway-Key", GATEWAY_KEY));
    }
}
