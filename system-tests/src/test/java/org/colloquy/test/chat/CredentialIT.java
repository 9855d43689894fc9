package org.colloquy.test.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ModelCall;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** What a credential says of its provider, stored and used. */
@AgainstServer
class CredentialIT {

    private final Colloquy colloquy;
    private final StubModel stub;

    CredentialIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aCredentialWithoutPeculiaritiesSpeaksAsMostProvidersDo() {
        Reply credential = colloquy.door()
                .get("/api/credentials/" + colloquy.createCredential(Map.of()))
                .expect(200);

        assertThat(credential.text("/authHeader")).isEqualTo("bearer");
        assertThat(credential.text("/protocol")).isEqualTo("auto");
        assertThat(credential.json().has("maxConcurrent")).isFalse();
        assertThat(credential.json().has("apiVersion")).isFalse();
    }

    @Test
    void aCredentialKeepsItsPeculiaritiesUntilTheyAreChanged() {
        String path = "/api/credentials/"
                + colloquy.createCredential(Map.of(
                        "organization", "org-1",
                        "project", "proj-1",
                        "apiVersion", "2024-10-21",
                        "authHeader", "api_key",
                        "protocol", "responses",
                        "maxConcurrent", 7));

        Reply changed = colloquy.door()
                .patch(path, Map.of("project", "proj-2", "protocol", "chat_completions"))
                .expect(200);

        assertThat(changed.text("/organization")).isEqualTo("org-1");
        assertThat(changed.text("/project")).isEqualTo("proj-2");
        assertThat(changed.text("/apiVersion")).isEqualTo("2024-10-21");
        assertThat(changed.text("/authHeader")).isEqualTo("api_key");
        assertThat(changed.text("/protocol")).isEqualTo("chat_completions");
        assertThat(changed.json().path("maxConcurrent").asInt()).isEqualTo(7);
        assertThat(colloquy.door().get(path).expect(200).json()).isEqualTo(changed.json());
    }

    @Test
    void aPatchWithNullBringsTheDefaultBack() {
        String path = "/api/credentials/"
                + colloquy.createCredential(
                        Map.of("organization", "org-1", "authHeader", "api_key", "maxConcurrent", 7));

        colloquy.door()
                .patch(path, Collections.singletonMap("organization", null))
                .expect(200);
        colloquy.door()
                .patch(path, Collections.singletonMap("authHeader", null))
                .expect(200);
        Reply changed = colloquy.door()
                .patch(path, Collections.singletonMap("maxConcurrent", null))
                .expect(200);

        assertThat(changed.json().has("organization")).isFalse();
        assertThat(changed.text("/authHeader")).isEqualTo("bearer");
        assertThat(changed.json().has("maxConcurrent")).isFalse();
    }

    @Test
    void aProviderOfTheAzureKindIsAskedInItsWay() {
        ScriptedModel model = stub.play(Script.echo());
        Chat chat = openSessionWith(Map.of(
                "baseUrl",
                model.url(),
                "apiKey",
                "azure-key",
                "apiVersion",
                "2024-10-21",
                "authHeader",
                "api_key",
                "organization",
                "org-1"));

        assertThat(chat.say("Hello")).isEqualTo("You said: Hello");

        ModelCall call = model.calls().get(0);
        assertThat(call.path()).endsWith("/chat/completions?api-version=2024-10-21");
        assertThat(call.headers()).containsEntry("api-key", "azure-key").containsEntry("openai-organization", "org-1");
        assertThat(call.headers()).doesNotContainKey("authorization");
    }

    private Chat openSessionWith(Map<String, ?> credential) {
        return colloquy.openSessionWith(
                colloquy.createChatbot(Map.of("credentialId", colloquy.createCredential(credential))));
    }
}
