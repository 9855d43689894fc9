package org.colloquy.test.container;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.ReplyListener;
import org.colloquy.core.upstream.Turn;
import org.colloquy.core.upstream.Upstream;
import org.colloquy.core.upstream.UpstreamClient;
import org.colloquy.core.upstream.UpstreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls to models from within a server: its threads, its class loading, its libraries. */
interface UpstreamChecks {

    String STREAM = """
            data: {"model":"fake-1","choices":[{"delta":{"content":"Good"}}]}

            data: {"choices":[{"delta":{"content":" morning"},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":2}}

            data: [DONE]

            """;

    ModelReply GOOD_MORNING =
            new ModelReply("Good morning", null, List.of(), ModelReply.Finish.STOP, "fake-1", Usage.of(3, 2));

    /** Only words. */
    record Pieces(Consumer<String> words) implements ReplyListener {

        @Override
        public void onText(String piece) {
            words.accept(piece);
        }

        @Override
        public void onRefusal(String piece) {
            words.accept(piece);
        }

        @Override
        public void onToolCall(int index, String id, String name) {
            words.accept(name);
        }

        @Override
        public void onArguments(int index, String piece) {
            words.accept(piece);
        }
    }

    @Test
    default void anAnswerInOnePieceIsReadWithItsUsage() throws Exception {
        try (FakeModel model = new FakeModel(FakeModel.reply("Good morning"))) {
            ModelReply reply = ask(model.baseUrl(), null).get(60, SECONDS);

            assertThat(reply).isEqualTo(GOOD_MORNING);
            assertThat(model.bodies()).singleElement().asString().contains("\"content\":\"Hello\"");
            assertThat(model.headers().get(0).getFirst("Authorization")).isEqualTo("Bearer a-key");
            assertThat(model.headers().get(0).getFirst("X-Gateway")).isEqualTo("east");
        }
    }

    @Test
    default void aStreamedAnswerIsHandedOnPieceByPiece() throws Exception {
        try (FakeModel model = new FakeModel(FakeModel.text(200, "text/event-stream", STREAM))) {
            List<String> pieces = new CopyOnWriteArrayList<>();

            ModelReply reply = ask(model.baseUrl(), new Pieces(pieces::add)).get(60, SECONDS);

            assertThat(pieces).containsExactly("Good", " morning");
            assertThat(reply).isEqualTo(GOOD_MORNING);
            assertThat(model.bodies()).singleElement().asString().contains("\"stream\":true");
        }
    }

    @Test
    default void aModelThatIsBusyIsAskedAgainAfterTheTimeThatItNames() throws Exception {
        try (FakeModel model = new FakeModel(FakeModel.busy(2), FakeModel.reply("Now"))) {
            Instant asked = Instant.now();

            ModelReply reply = ask(model.baseUrl(), null).get(60, SECONDS);

            assertThat(reply.text()).isEqualTo("Now");
            assertThat(model.bodies()).hasSize(2);
            assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    default void aModelThatFallsSilentIsGivenUpAndNotAskedAgain() {
        try (FakeModel model = new FakeModel(FakeModel.silence())) {
            assertFails(() -> ask(model.baseUrl(), null).get(60, SECONDS), ErrorCode.MODEL_TIMEOUT);
            assertThat(model.bodies()).hasSize(1);
        }
    }

    @Test
    default void anAddressWhereNobodyListensIsAModelThatIsNotThere() {
        FakeModel gone = new FakeModel();
        gone.close();

        assertFails(() -> ask(gone.baseUrl(), null).get(60, SECONDS), ErrorCode.MODEL_UNAVAILABLE);
    }

    @Test
    default void anErrorOfTheProviderIsKnownByItsStatusAndNotByItsText() {
        try (FakeModel model =
                new FakeModel(FakeModel.text(401, "application/json", "{\"error\":\"a-key is wrong\"}"))) {
            assertFails(() -> ask(model.baseUrl(), null).get(60, SECONDS), ErrorCode.MODEL_REFUSED);
        }
    }

    private CompletableFuture<ModelReply> ask(String baseUrl, @Nullable ReplyListener deltas) {
        ModelRequest request = ModelRequest.of("gpt-4o", List.of(Turn.User.of("Hello")), 1.0, 100);
        Upstream upstream = Upstream.of("cred_" + baseUrl, baseUrl, "a-key", Map.of("X-Gateway", "east"));
        return client().start(upstream, request, deltas, Instant.now().plusSeconds(60))
                .reply()
                .toCompletableFuture();
    }

    private static void assertFails(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .cause()
                .isInstanceOfSatisfying(
                        UpstreamException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageNotContaining("a-key");
    }

    private static UpstreamClient client() {
        return Container.bean(UpstreamClient.class);
    }
}
