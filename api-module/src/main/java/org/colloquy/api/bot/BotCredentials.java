package org.colloquy.api.bot;

import jakarta.ejb.Local;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.model.ModelView;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a channel: those of the workspace that carry its id. The same key may be stored on any number of channels.
 * All methods fail with {@code NOT_FOUND} for a channel of another workspace.
 */
@Local
public interface BotCredentials {

    /**
     * Stores a credential.
     *
     * @param baseUrl null: the server's default
     * @throws org.colloquy.api.error.AppException {@code CREDENTIAL_NAME_TAKEN} when the channel has one with the name;
     *     {@code INVALID_REQUEST} for {@code name}, {@code apiKey} or {@code baseUrl}
     */
    BotCredential create(String workspaceId, String channelId, String name, String apiKey, @Nullable String baseUrl);

    /** The channel's credentials, oldest first. */
    List<BotCredential> list(String workspaceId, String channelId);

    /**
     * Deletes a credential with the bots that use it, and ends their sessions.
     *
     * @throws org.colloquy.api.error.AppException {@code NOT_FOUND} when it is not the channel's; {@code CONFLICT} while it is the
     *     default of the channel's settings
     */
    void delete(String workspaceId, String channelId, String id);

    /**
     * The models that a credential's provider lists.
     *
     * @param id one of the channel's; null: the default of its settings
     * @return fails with {@code NOT_FOUND} for another id, with {@code CONFLICT} while the channel has no settings, and with the codes
     *     of the provider's failures
     */
    CompletionStage<List<ModelView>> models(String workspaceId, String channelId, @Nullable String id);
}
