package org.colloquy.web.openai.run;

import java.util.Arrays;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

/** Why a run or a step failed: one of OpenAI's codes, and our words for the cause. */
@WireObject
record ErrorReason(String code, String message) {

    private static final String SERVER_ERROR = "server_error";

    static @Nullable ErrorReason ofRun(@Nullable String errorCode) {
        return errorCode == null ? null : new ErrorReason(runCode(errorCode), words(errorCode));
    }

    /** Steps know one code less. */
    static @Nullable ErrorReason ofStep(@Nullable String errorCode) {
        if (errorCode == null) {
            return null;
        }
        String code = runCode(errorCode);
        return new ErrorReason(code.equals("invalid_prompt") ? SERVER_ERROR : code, words(errorCode));
    }

    private static String runCode(String errorCode) {
        return switch (errorCode) {
            case "model-rate-limited" -> "rate_limit_exceeded";
            case "model-prompt-refused" -> "invalid_prompt";
            default -> SERVER_ERROR;
        };
    }

    private static String words(String errorCode) {
        return Arrays.stream(ErrorCode.values())
                        .filter(known -> known.code().equals(errorCode))
                        .findFirst()
                        .orElse(ErrorCode.INTERNAL)
                        .title()
                + ".";
    }
}
