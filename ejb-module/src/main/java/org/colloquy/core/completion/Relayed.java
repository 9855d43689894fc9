package org.colloquy.core.completion;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.completion.Completion;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.upstream.RelayCall;
import org.colloquy.core.upstream.RelayReply;
import org.colloquy.core.upstream.UpstreamException;
import org.jspecify.annotations.Nullable;

/** A completion that is handed through, with its failures in the words of the api. */
final class Relayed implements Completion {

    private final RelayCall call;
    private final CompletionStage<Optional<byte[]>> reply;

    Relayed(RelayCall call, Chunks chunks) {
        this.call = call;
        this.reply = call.reply()
                .thenApply(RelayReply::body)
                .thenApply(chunks::whole)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(translated(failure)));
    }

    @Override
    public CompletionStage<Optional<byte[]>> reply() {
        return reply;
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    private static AppException translated(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof AppException known) {
            return known;
        }
        return cause instanceof UpstreamException upstream
                ? AppException.of(upstream.code())
                : AppException.of(ErrorCode.MODEL_REPLY_INVALID, ErrorCode.MODEL_REPLY_INVALID.title(), cause);
    }

    private static Throwable cause(Throwable failure) {
        @Nullable Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }
}
