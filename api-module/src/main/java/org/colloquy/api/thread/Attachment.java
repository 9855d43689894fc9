package org.colloquy.api.thread;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A file that goes with a message.
 *
 * @param tools the types of the tools that may read it, as given
 */
public record Attachment(
        @NotBlank @Size(max = 64) String fileId,
        @NotNull @Size(max = 8) List<@NotBlank @Size(max = 64) String> tools) {}
