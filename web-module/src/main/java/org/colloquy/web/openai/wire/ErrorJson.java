package org.colloquy.web.openai.wire;

import org.jspecify.annotations.Nullable;

/** An error body. */
public record ErrorJson(Details error) {

    /** What went wrong; all four are always there. */
    @WireObject
    public record Details(
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {}

    static ErrorJson of(String message, String type, @Nullable String param, @Nullable String code) {
        return new ErrorJson(new Details(message, type, param, code));
    }

    /** The caller's own fault. */
    static ErrorJson refusal(String message, @Nullable String param, @Nullable String code) {
        return of(message, "invalid_request_error", param, code);
    }
}
