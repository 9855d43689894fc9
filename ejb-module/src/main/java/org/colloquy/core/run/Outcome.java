package org.colloquy.core.run;

import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ChatReply;
import org.jspecify.annotations.Nullable;

/** How a run ended: with a reply or with an error, never both. */
public record Outcome(@Nullable ChatReply reply, @Nullable ErrorCode error) {

    static Outcome of(ChatReply reply) {
        return new Outcome(reply, null);
    }

    static Outcome of(ErrorCode error) {
        return new Outcome(null, error);
    }

    Usage usage() {
        return reply == null ? Usage.NONE : reply.usage();
    }

    @Nullable
    String model() {
        return reply == null ? null : reply.model();
    }

    @Nullable
    String errorCode() {
        return error == null ? null : error.code();
    }
}
