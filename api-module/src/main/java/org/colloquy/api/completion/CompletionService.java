package org.colloquy.api.completion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;

/** Chat completions that leave nothing behind here. */
@Local
public interface CompletionService {

    /**
     * Hands a request in the form of OpenAI's Chat Completions to the provider of the workspace's standard credential, as it is
     * but for the model, which is the server's default when it is missing.
     *
     * @param listener hears the chunks when the request asks for a stream
     */
    Completion start(String workspaceId, @NotNull ObjectNode request, @NotNull CompletionListener listener);
}
