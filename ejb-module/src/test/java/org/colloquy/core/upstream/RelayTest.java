package org.colloquy.core.upstream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {

    private static final String BODY = "{\"model\":\"m\",\"unknown\":[1,2],\"messages\":[]}";

    private final Asker asker = new Asker();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        asker.close();
    }

    @Test
    void aWholeReplyComesBackByteForByte() throws Exception {
        String reply = "{\"id\": \"x\",  \"choices\":[], \"ümlaut\":1}";
        try (Provider provider = new Provider(Provider.json(200, reply))) {
            assertThat(relay(provider).get(20, SECONDS).body()).hasValue(reply.getBytes(StandardCharsets.UTF_8));
            assertThat(provider.asked().get(0).body()).isEqualTo(BODY);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aStreamComesBackEventByEventAsItIs() throws Exception {
        try (Provider provider = new Provider(Provider.stream(
                ": ping",
                "data: {\"choices\": [{\"delta\":{\"x\":1}}]}",
                "",
                "data: {\"b\":2}",
                "",
                "data: [DONE]",
                ""))) {
            assertThat(relay(provider).get(20, SECONDS).body()).isEmpty();
            assertThat(heard).containsExactly("{\"choices\": [{\"delta\":{\"x\":1}}]}", "{\"b\":2}");
        }
    }

    @Test
    void anErrorInAStreamEndsItWithoutItsWords() {
        try (Provider provider = new Provider(Provider.stream(
                "data: {\"a\":1}", "", "data: {\"error\":{\"message\":\"a-key\"}}", "", "data: [DONE]"))) {
            Asker.assertFails(relay(provider), ErrorCode.MODEL_UNAVAILABLE);
            assertThat(heard).containsExactly("{\"a\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":{\"message\":\"a-key\"}}", "a-key", "[1]"})
    void whatIsNoReplyIsNotHandedBack(String reply) {
        try (Provider provider = new Provider(Provider.json(200, reply))) {
            CompletableFuture<RelayReply> call = relay(provider);

            assertThat(call).failsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aRefusalIsOurCodeAndNotTheProvidersText() {
        try (Provider provider = new Provider(Provider.json(400, "{\"error\":{\"param\":\"temperature\"}}"))) {
            Asker.assertFails(relay(provider), ErrorCode.MODEL_PROMPT_REFUSED);
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void modelsAreListedAsTheProviderDescribesThem() throws Exception {
        try (Provider provider = new Provider(
                Provider.json(200, "{\"object\":\"list\",\"data\":[{\"id\":\"m-1\",\"x\":1},{\"id\":\"m-2\"}]}"))) {
            List<JsonNode> models = asker.client()
                    .models(Asker.upstream(provider.url()), Asker.soon())
                    .toCompletableFuture()
                    .get(20, SECONDS);

            assertThat(models).extracting(model -> model.path("id").asText()).containsExactly("m-1", "m-2");
            assertThat(provider.asked().get(0).line()).startsWith("GET /v1/models ");
        }
    }

    private CompletableFuture<RelayReply> relay(Provider provider) {
        return asker.client()
                .relay(Asker.upstream(provider.url()), BODY.getBytes(StandardCharsets.UTF_8), heard::add, Asker.soon())
                .reply()
                .toCompletableFuture();
    }
}
