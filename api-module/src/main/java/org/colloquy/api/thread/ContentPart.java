package org.colloquy.api.thread;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A part of a message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentPart.Text.class, name = "text"),
    @JsonSubTypes.Type(value = ContentPart.ImageUrl.class, name = "image_url"),
    @JsonSubTypes.Type(value = ContentPart.ImageFile.class, name = "image_file"),
    @JsonSubTypes.Type(value = ContentPart.Refusal.class, name = "refusal")
})
public sealed interface ContentPart {

    /** Longest text of one message in all. */
    int MAX_TEXT = 256_000;

    /** How closely a model has to look at an image. */
    String DETAIL = "auto|low|high";

    /** What was written. */
    record Text(@NotNull @Size(max = MAX_TEXT) String value) implements ContentPart {}

    /** An image at an address that the provider reads, or in the address itself ({@code data:}). */
    record ImageUrl(
            @NotBlank
            @Size(max = 1_000_000)
            @Pattern(
                    regexp = "(?s)(https?://|data:image/).*",
                    message = "must be an http, https or data URL of an image")
            String url,

            @Nullable @Pattern(regexp = DETAIL) String detail)
            implements ContentPart {}

    /** An image among the workspace's files. */
    record ImageFile(
            @NotBlank @Size(max = 64) String fileId,
            @Nullable @Pattern(regexp = DETAIL) String detail) implements ContentPart {}

    /** The model's words for why it does not answer. */
    record Refusal(@NotNull String refusal) implements ContentPart {}
}
