package org.colloquy.web.openai.wire;

import org.jspecify.annotations.Nullable;

/** Why something is incomplete. */
@WireObject
public record Reason(String reason) {

    /** The reason, where there is one. */
    public static @Nullable Reason orNull(@Nullable String reason) {
        return reason == null ? null : new Reason(reason);
    }
}
