package org.colloquy.core.upstream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** A client without a container, and the usual question. */
final class Asker implements AutoCloseable {

    private final TestExecutor executor = new TestExecutor();
    private final UpstreamClient client = new UpstreamClient(executor, new Meters(), new Time());

    Asker() {
        client.open();
    }

    UpstreamClient client() {
        return client;
    }

    CompletableFuture<ModelReply> ask(Provider provider, @Nullable ReplyListener listener) {
        return ask(upstream(provider.url()), request(), listener);
    }

    CompletableFuture<ModelReply> ask(Upstream upstream, ModelRequest request, @Nullable ReplyListener listener) {
        return client.start(upstream, request, listener, soon()).reply().toCompletableFuture();
    }

    static Instant soon() {
        return Instant.now().plusSeconds(20);
    }

    static Upstream upstream(String url) {
        return Upstream.of("cred_1", url, "a-key", Map.of("X-Gateway", "east"));
    }

    static Upstream upstream(String url, UpstreamProtocol protocol, @Nullable Integer limit) {
        return new Upstream("cred_1", url, "a-key", AuthHeader.BEARER, null, Map.of(), protocol, limit);
    }

    static ModelRequest request() {
        return ModelRequest.of("gpt-4o", List.of(Turn.User.of("Hello")), 0.5, 100);
    }

    static void assertFails(CompletableFuture<?> call, ErrorCode code) {
        assertThatThrownBy(() -> call.get(20, SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        UpstreamException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageNotContaining("a-key");
    }

    @Override
    public void close() {
        executor.close();
    }
}
