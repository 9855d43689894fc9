package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.file.FileService;
import org.colloquy.core.credential.StandardUpstream;
import org.colloquy.core.function.http.HttpPosts;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.Recording;
import org.colloquy.core.upstream.UpstreamClient;
import org.jspecify.annotations.Nullable;

/** Has speech written down, outside of any transaction. */
@ApplicationScoped
class Speeches {

    private static final Logger LOG = System.getLogger(Speeches.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FETCHING = Duration.ofSeconds(20);

    /** What transcribers take. */
    private static final int MAX_BYTES = 25 * 1024 * 1024;

    @Inject
    private HttpPosts http;

    @Inject
    private UpstreamClient client;

    @Inject
    private Time time;

    @Inject
    private FileService files;

    @Inject
    private StandardUpstream upstreams;

    /** The words; null when nobody could write them down. Never fails. */
    CompletionStage<@Nullable String> write(DueMessages.Speech speech) {
        return recording(speech)
                .thenCompose(recording -> client.transcribe(
                        upstreams.of(speech.workspaceId(), speech.credentialId()),
                        recording,
                        InboundSettings.speechModel(),
                        InboundSettings.speechLanguage().orElse(null),
                        time.now().plus(PATIENCE)))
                .handle((words, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "Speech could not be written down: {0}", failure.toString());
                        return null;
                    }
                    return Optional.of(words).filter(text -> !text.isBlank()).orElse(null);
                });
    }

    private CompletionStage<Recording> recording(DueMessages.Speech speech) {
        try {
            if (speech.fileId() != null) {
                try (InputStream content = files.open(speech.workspaceId(), speech.fileId())) {
                    return CompletableFuture.completedFuture(
                            Recording.of(content.readNBytes(MAX_BYTES), speech.mimeType()));
                }
            }
            URI address = URI.create(Objects.requireNonNull(speech.url(), "speech is somewhere"));
            return http.get(address, MAX_BYTES, FETCHING).thenApply(fetched -> {
                if (fetched.status() != 200) {
                    throw new IllegalStateException("The address answered with status " + fetched.status());
                }
                return Recording.of(fetched.content(), speech.mimeType() == null ? fetched.type() : speech.mimeType());
            });
        } catch (IOException e) {
            return CompletableFuture.failedFuture(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
