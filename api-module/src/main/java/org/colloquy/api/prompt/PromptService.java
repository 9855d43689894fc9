package org.colloquy.api.prompt;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What a system prompt is made of, before anybody talks. */
@Local
public interface PromptService {

    /** The texts that ship with the product, in a fixed order. */
    List<PromptPreset> presets();

    /** One of them; {@code NOT_FOUND}. */
    PromptPreset preset(String id);

    /**
     * The system prompt of a chatbot, as a model would get it now.
     *
     * @throws org.colloquy.api.error.AppException {@code NOT_FOUND} for the chatbot, {@code INVALID_REQUEST} naming a client or
     *     session that does not exist
     */
    PromptPreview preview(String workspaceId, String chatbotId, @NotNull @Valid PreviewPrompt request);
}
