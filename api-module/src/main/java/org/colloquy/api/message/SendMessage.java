package org.colloquy.api.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a caller says.
 *
 * @param content plain text, up to 256,000 characters
 */
public record SendMessage(@NotBlank @Size(max = MAX_CONTENT) String content) {

    /** Longest content, in UTF-16 units. */
    public static final int MAX_CONTENT = 256_000;

    @Override
    public String toString() {
        return "SendMessage[]";
    }
}
