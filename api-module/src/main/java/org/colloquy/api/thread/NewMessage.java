package org.colloquy.api.thread;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.message.MessageRole;

/** A message that somebody puts on a thread. */
public record NewMessage(
        @NotNull MessageRole role,
        @NotEmpty @Size(max = 128) List<@Valid @NotNull ContentPart> content,
        @NotNull @Size(max = 128) List<@Valid @NotNull Attachment> attachments,

        @NotNull @Size(max = CreateAssistant.MAX_PAIRS)
        Map<@Size(max = CreateAssistant.MAX_KEY) String, @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>
                metadata) {

    @Override
    public String toString() {
        return "NewMessage[role=" + role + ", parts=" + content.size() + "]";
    }
}
