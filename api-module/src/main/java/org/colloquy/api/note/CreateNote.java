package org.colloquy.api.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new note.
 *
 * @param mention name of a colleague who is told of it
 */
public record CreateNote(
        @NotBlank @Size(max = MAX_TEXT) String text,

        @Nullable @Pattern(regexp = ".*\\S.*", message = "must be one line and not blank") @Size(max = MAX_MENTION)
        String mention) {

    /** Longest text. */
    public static final int MAX_TEXT = 65_536;

    /** Longest name. */
    public static final int MAX_MENTION = 128;

    @Override
    public String toString() {
        return "CreateNote[]";
    }
}
