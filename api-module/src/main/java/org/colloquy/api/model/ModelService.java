package org.colloquy.api.model;

import jakarta.ejb.Local;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What a workspace's provider offers. */
@Local
public interface ModelService {

    /**
     * The models that the provider of the workspace's standard credential lists, at most a minute old. The server's default
     * model alone when the provider lists none.
     */
    CompletionStage<List<ModelView>> list(String workspaceId);

    /** One of them; the stage fails with {@code NOT_FOUND} when it is not listed. */
    CompletionStage<ModelView> get(String workspaceId, String id);
}
