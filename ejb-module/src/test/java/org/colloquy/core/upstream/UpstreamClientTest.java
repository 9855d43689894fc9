package org.colloquy.core.upstream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamClientTest {

    private static final String DONE = "data: [DONE]";

    private final Asker asker = new Asker();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        asker.close();
    }

    @Test
    void asksInOnePieceAndReadsAnswerModelAndUsage() throws Exception {
        String reply = "{\"model\":\"m-1\",\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2}}";
        try (Provider provider = new Provider(Provider.json(200, reply))) {
            ModelReply answer = asker.ask(provider, null).get(20, SECONDS);

            assertThat(answer)
                    .isEqualTo(new ModelReply("Hi", null, List.of(), ModelReply.Finish.STOP, "m-1", Usage.of(7, 2)));
            Provider.Asked asked = provider.asked().get(0);
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.headers())
                    .containsEntry("authorization", "Bearer a-key")
                    .containsEntry("x-gateway", "east");
            assertThat(asked.json().path("messages").path(0).path("content").asText())
                    .isEqualTo("Hello");
            assertThat(asked.json().has("stream")).isFalse();
        }
    }

    @Test
    void tellsAStreamPieceByPiece() throws Exception {
        try (Provider provider = new Provider(Provider.stream(
                "data: {\"choices\":[{\"delta\":{\"content\":\"Good\"}}]}",
                "",
                "data: {\"choices\":[{\"delta\":{\"content\":\" day\"},\"finish_reason\":\"stop\"}]}",
                "",
                DONE,
                ""))) {
            ModelReply answer = asker.ask(provider, heard).get(20, SECONDS);

            assertThat(heard.lines()).containsExactly("text Good", "text  day");
            assertThat(answer.text()).isEqualTo("Good day");
            assertThat(provider.asked().get(0).json().path("stream").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void asksAgainAfterTheTimeThatABusyProviderNames() throws Exception {
        try (Provider provider = new Provider(Provider.json(429, "{}", "Retry-After: 1"), Provider.says("Now"))) {
            Instant begun = Instant.now();

            assertThat(asker.ask(provider, null).get(20, SECONDS).text()).isEqualTo("Now");

            assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(provider.asked()).hasSize(2);
        }
    }

    @Test
    void asksOnlyOnceWhenTheQuotaIsUsedUp() {
        try (Provider provider = new Provider(
                Provider.json(429, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"a-key\"}}"))) {
            Asker.assertFails(asker.ask(provider, null), ErrorCode.MODEL_RATE_LIMITED);
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void asksAgainWhenTheProviderDidNotTakeTheRequest(int status) throws Exception {
        try (Provider provider =
                new Provider(Provider.json(status, "{}", "retry-after-ms: 20"), Provider.says("Now"))) {
            assertThat(asker.ask(provider, null).get(20, SECONDS).text()).isEqualTo("Now");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void asksOnlyOnceWhenTheModelMayHaveAnswered(int status) {
        try (Provider provider = new Provider(Provider.json(status, "{}"))) {
            assertThatThrownBy(() -> asker.ask(provider, null).get(20, SECONDS))
                    .hasCauseInstanceOf(UpstreamException.class);
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void failsWhenAStreamIsCutAndAsksNotAgain() {
        try (Provider provider =
                new Provider(Provider.stream("data: {\"choices\":[{\"delta\":{\"content\":\"Go\"}}]}", ""))) {
            Asker.assertFails(asker.ask(provider, heard), ErrorCode.MODEL_UNAVAILABLE);
            assertThat(heard.lines()).containsExactly("text Go");
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void aCancelledCallFailsAtOnceAndHangsUp() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (Provider provider = new Provider((asked, socket) -> {
            Provider.write(
                    socket,
                    Provider.head(200, "text/event-stream")
                            + "data: {\"choices\":[{\"delta\":{\"content\":\"Go\"}}]}\n\n");
            requireEnd(socket.getInputStream().read(), hungUp);
        })) {
            ModelCall call = asker.client().start(Asker.upstream(provider.url()), Asker.request(), heard, Asker.soon());
            while (heard.lines().isEmpty()) {
                Thread.sleep(5);
            }

            call.cancel();

            Asker.assertFails(call.reply().toCompletableFuture(), ErrorCode.MODEL_CANCELLED);
            assertThat(hungUp.await(5, SECONDS)).isTrue();
        }
    }

    @Test
    void aCallThatIsCancelledBeforeAnyReplyHangsUp() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch hungUp = new CountDownLatch(1);
        try (Provider provider = new Provider((asked, socket) -> {
            arrived.countDown();
            requireEnd(socket.getInputStream().read(), hungUp);
        })) {
            ModelCall call = asker.client().start(Asker.upstream(provider.url()), Asker.request(), null, Asker.soon());
            assertThat(arrived.await(10, SECONDS)).isTrue();

            call.cancel();

            Asker.assertFails(call.reply().toCompletableFuture(), ErrorCode.MODEL_CANCELLED);
            assertThat(hungUp.await(5, SECONDS)).isTrue();
        }
    }

    @Test
    void aCallEndsAtItsDeadline() {
        try (Provider provider =
                new Provider((asked, socket) -> socket.getInputStream().read())) {
            Asker.assertFails(
                    asker.client()
                            .start(
                                    Asker.upstream(provider.url()),
                                    Asker.request(),
                                    null,
                                    Instant.now().plusMillis(300))
                            .reply()
                            .toCompletableFuture(),
                    ErrorCode.MODEL_TIMEOUT);
        }
    }

    @Test
    void anAddressWhereNobodyListensIsAModelThatIsNotThere() {
        Provider gone = new Provider(Provider.says("never"));
        gone.close();

        Asker.assertFails(asker.ask(gone, null), ErrorCode.MODEL_UNAVAILABLE);
    }

    private static void requireEnd(int read, CountDownLatch hungUp) throws IOException {
        if (read >= 0) {
            throw new IOException("more than one request");
        }
        hungUp.countDown();
    }
}
