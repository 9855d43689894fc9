package org.colloquy.web.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.error.Violation;

/** Looks at what a request was refused for. */
public final class Refusal {

    private Refusal() {}

    /** The first wrong field and what is said about it. */
    public static Violation of(ThrowingCallable reading) {
        AppException refused = catchThrowableOfType(AppException.class, reading);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        return refused.violations().get(0);
    }
}
