package org.colloquy.core.upstream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider refuses once it is not asked again. */
class HabitsTest {

    private final Asker asker = new Asker();

    @AfterEach
    void close() {
        asker.close();
    }

    /** Refuses requests that have a field, naming it as the real ones do. */
    private static Provider.Answer without(String field, String reply) {
        return (asked, socket) -> {
            boolean has = asked.json().has(field);
            String complaint = "{\"error\":{\"message\":\"Unsupported parameter: '" + field
                    + "' is not supported with this model.\",\"type\":\"invalid_request_error\",\"param\":\"" + field
                    + "\",\"code\":\"unsupported_parameter\"}}";
            Provider.json(has ? 400 : 200, has ? complaint : reply).to(asked, socket);
        };
    }

    private static final String REPLY = "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}";

    private static ModelRequest everything() {
        JsonNode schema = Lenient.MAPPER.createObjectNode().put("type", "object");
        return new ModelRequest(
                "gpt-4o",
                List.of(Turn.User.of("Hello")),
                List.of(new ToolSpec("f", null, schema, null)),
                null,
                true,
                0.5,
                0.9,
                100,
                null,
                "low");
    }

    @ParameterizedTest
    @CsvSource({
        "max_tokens, max_completion_tokens",
        "temperature, max_tokens",
        "top_p, max_tokens",
        "parallel_tool_calls, max_tokens",
        "stream_options, stream",
        "reasoning_effort, max_tokens"
    })
    void aParameterThatIsRefusedByNameIsLeftOutOnceAndForAll(String refused, String kept) throws Exception {
        try (Provider provider = new Provider(without(refused, REPLY))) {
            Upstream upstream = Asker.upstream(provider.url());

            assertThat(asker.ask(upstream, everything(), new Heard())
                            .get(20, SECONDS)
                            .text())
                    .isEqualTo("Hi");
            assertThat(asker.ask(upstream, everything(), new Heard())
                            .get(20, SECONDS)
                            .text())
                    .isEqualTo("Hi");

            assertThat(provider.asked()).hasSize(3);
            assertThat(provider.asked().get(0).json().has(refused)).isTrue();
            assertThat(provider.asked().get(2).json().has(refused)).isFalse();
            assertThat(provider.asked().get(2).json().has(kept)).isTrue();
        }
    }

    @Test
    void severalParametersAreLeftOutOneAfterTheOther() throws Exception {
        try (Provider provider = new Provider((asked, socket) -> {
            boolean tokens = asked.json().has("max_tokens");
            without(tokens ? "max_tokens" : "temperature", REPLY).to(asked, socket);
        })) {
            assertThat(asker.ask(provider, null).get(20, SECONDS).text()).isEqualTo("Hi");
            assertThat(provider.asked()).hasSize(3);
        }
    }

    @Test
    void anotherModelOfTheSameProviderIsAskedInFull() throws Exception {
        try (Provider provider = new Provider(without("temperature", REPLY))) {
            Upstream upstream = Asker.upstream(provider.url());
            asker.ask(upstream, Asker.request(), null).get(20, SECONDS);

            asker.ask(upstream, ModelRequest.of("other", List.of(Turn.User.of("Hello")), 0.5, 100), null)
                    .get(20, SECONDS);

            assertThat(provider.asked()).hasSize(4);
        }
    }

    @Test
    void aRefusalThatNamesNothingIsNotAskedAgain() {
        try (Provider provider = new Provider(Provider.json(400, "{\"error\":{\"message\":\"a-key: too long\"}}"))) {
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_PROMPT_REFUSED);
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void aParameterThatIsRefusedUnderBothNamesIsAskedTwice() {
        try (Provider provider =
                new Provider(Provider.json(400, "{\"error\":{\"message\":\"max_tokens or max_completion_tokens\"}}"))) {
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_PROMPT_REFUSED);
            assertThat(provider.asked()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, max_completion_tokens",
        "https://x.openai.azure.com/openai/deployments/d, max_completion_tokens",
        "http://127.0.0.1:8000/v1, max_tokens",
        "https://api.openai.com.example/v1, max_tokens"
    })
    void theLimitOfTokensBeginsWithTheNameThatItsAddressSuggests(String url, String name) {
        ObjectNode body = ChatBody.of(Asker.request(), Dialect.first(Asker.upstream(url)), false);

        assertThat(body.path(name).asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"404", "405"})
    void aProviderWithoutChatCompletionsIsAskedThroughResponsesFromThenOn(int status) throws Exception {
        try (Provider provider = new Provider((asked, socket) -> {
            boolean responses = asked.path().endsWith("/responses");
            String reply = "{\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"content\":"
                    + "[{\"type\":\"output_text\",\"text\":\"Hi\"}]}]}";
            Provider.json(responses ? 200 : status, responses ? reply : "{}").to(asked, socket);
        })) {
            assertThat(asker.ask(provider, null).get(20, SECONDS).text()).isEqualTo("Hi");
            assertThat(asker.ask(provider, null).get(20, SECONDS).text()).isEqualTo("Hi");

            assertThat(provider.asked())
                    .extracting(Provider.Asked::path)
                    .containsExactly("/v1/chat/completions", "/v1/responses", "/v1/responses");
        }
    }

    @Test
    void aModelThatIsUnknownIsNoReasonToSpeakAnotherLanguage() {
        try (Provider provider = new Provider(Provider.json(404, "{\"error\":{\"code\":\"model_not_found\"}}"))) {
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_REFUSED);
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"CHAT_COMPLETIONS, /v1/chat/completions", "RESPONSES, /v1/responses"})
    void aCredentialThatSaysItsLanguageIsTakenAtItsWord(UpstreamProtocol protocol, String path) {
        try (Provider provider = new Provider(Provider.json(404, "{}"))) {
            Upstream upstream = Asker.upstream(provider.url(), protocol, null);

            Asker.assertFails(asker.ask(upstream, Asker.request(), null), ErrorCode.MODEL_REFUSED);

            assertThat(provider.asked()).extracting(Provider.Asked::path).containsExactly(path);
        }
    }

    @Test
    void anAzureAddressGetsItsVersionAndItsKeyHeader() throws Exception {
        try (Provider provider = new Provider(Provider.says("Hi"))) {
            Upstream upstream = new Upstream(
                    "cred_1",
                    provider.url(),
                    "a-key",
                    AuthHeader.API_KEY,
                    "2024-10-21",
                    Map.of("OpenAI-Project", "p"),
                    UpstreamProtocol.AUTO,
                    null);

            asker.ask(upstream, Asker.request(), null).get(20, SECONDS);

            Provider.Asked asked = provider.asked().get(0);
            assertThat(asked.path()).isEqualTo("/v1/chat/completions?api-version=2024-10-21");
            assertThat(asked.headers()).containsEntry("api-key", "a-key").containsEntry("openai-project", "p");
            assertThat(asked.headers()).doesNotContainKey("authorization");
            assertThat(asked.json().has("max_completion_tokens")).isTrue();
        }
    }
}
