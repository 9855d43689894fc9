package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.colloquy.api.error.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much and how long a reply may be, and who works on what became of it. */
class ExchangeTest implements Flow.Subscription {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String WORDS = "data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n";

    private final Heard heard = new Heard();
    private final Sink sink = new Sink();
    private Instant now = NOON;
    private boolean hungUp;
    private final Exchange exchange = new Exchange(sink, NOON.plus(Duration.ofHours(1)), () -> now);

    @BeforeEach
    void begin() {
        exchange.head(new Head(200));
        exchange.onSubscribe(this);
    }

    @Test
    void aReplyThatIsTooLargeIsGivenUp() {
        String line = ": " + "x".repeat(1_000_000) + "\n";
        for (int i = 0; i < 12; i++) {
            send(line);
        }

        assertFails(ErrorCode.MODEL_REPLY_INVALID);
    }

    @Test
    void aProviderThatFallsSilentIsGivenUp() {
        send(WORDS);
        now = now.plus(UpstreamSettings.readTimeout()).plusMillis(1);

        assertThat(exchange.isOver(now)).isTrue();
        assertFails(ErrorCode.MODEL_TIMEOUT);
    }

    @Test
    void aReplyThatTricklesIsGivenUpAtTheDeadline() {
        while (!exchange.isOver(now)) {
            send(WORDS);
            now = now.plusSeconds(30);
        }

        assertThat(now).isBetween(NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofMinutes(61)));
        assertFails(ErrorCode.MODEL_TIMEOUT);
    }

    @Test
    void aSilenceAfterTheEndIsNoFailure() {
        send(WORDS + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        now = now.plus(UpstreamSettings.readTimeout()).plusMillis(1);

        assertThat(exchange.isOver(now)).isTrue();
        assertThat(sink.outcome()).isCompletedWithValue("x");
        assertThat(hungUp).isTrue();
    }

    @Test
    void aConnectionThatBreaksAfterTheFirstWordIsNotAskedAgain() {
        send(WORDS);

        exchange.onError(new ConnectException("of a proxy"));

        assertFails(ErrorCode.MODEL_UNAVAILABLE);
    }

    @Test
    void aConnectionThatFailedIsWorkedOnByTheExecutorAlone() {
        List<Runnable> tasks = new ArrayList<>();
        Sink unheard = new Sink();

        new Exchange(unheard, NOON.plus(Duration.ofHours(1)), () -> now)
                .sent(CompletableFuture.failedFuture(new ConnectException()), tasks::add);

        assertThat(unheard.outcome()).isNotDone();
        tasks.forEach(Runnable::run);
        assertThat(unheard.outcome()).isCompletedExceptionally();
    }

    private void send(String text) {
        exchange.onNext(List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    private void assertFails(ErrorCode code) {
        assertThatThrownBy(() -> sink.outcome().join())
                .cause()
                .isInstanceOfSatisfying(
                        UpstreamException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .matches(failure -> !((UpstreamException) failure).repeatable());
    }

    @Override
    public void request(long count) {
        // The test sends when it likes.
    }

    @Override
    public void cancel() {
        hungUp = true;
    }

    /** The beginning of a reply. */
    private record Head(int statusCode) implements HttpResponse.ResponseInfo {

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    /** Reads as the real one does. */
    private final class Sink extends ReplySink<String> {

        private final Draft draft = new Draft("m", heard);
        private final ChatReader reader = new ChatReader(draft);

        @Override
        void event(String data, JsonNode event) {
            reader.event(event);
        }

        @Override
        String whole(byte[] body, JsonNode reply) {
            reader.whole(reply);
            return draft.toReply().text();
        }

        @Override
        String ended() {
            return draft.toReply().text();
        }

        @Override
        boolean finished() {
            return reader.finished();
        }
    }
}
