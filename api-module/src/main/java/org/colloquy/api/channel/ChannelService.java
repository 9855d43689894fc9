package org.colloquy.api.channel;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a workspace. Methods that take a workspace and an id fail with {@code NOT_FOUND} for a channel of another
 * workspace.
 */
@Local
public interface ChannelService {

    /**
     * Opens a channel.
     *
     * @throws org.colloquy.api.error.AppException {@code CHANNEL_NAME_TAKEN}, {@code CHANNEL_KEY_TAKEN}; {@code CONFLICT} when the
     *     workspace has another channel with the number
     */
    IssuedChannel create(String workspaceId, @NotNull @Valid CreateChannel request);

    /** The channel with this name, whoever it belongs to: the first of the guards of a path. */
    Optional<ChannelView> findByName(String name);

    /** The workspace's channel with this number id. */
    Optional<ChannelView> findByNumber(String workspaceId, String number);

    /** What a key opens; empty for an unknown one, and for one of a role below administrator. */
    Optional<ChannelAccess> findAccess(String key);

    /** One channel. */
    ChannelView get(String workspaceId, String id);

    /** All channels of the workspace, oldest first. */
    List<ChannelView> list(String workspaceId);

    /** Sets the webhook, or removes it. */
    ChannelView setWebhook(String workspaceId, String id, @Nullable @Valid WebhookSettings webhook);

    /** Sets how answers leave; a null {@code apiKey} keeps the stored one. */
    ChannelView setOutbound(String workspaceId, String id, @NotNull @Valid Outbound outbound);

    /** Opens the channel for messages (Evolution's connect), or closes it (logout). */
    ChannelView setOpen(String workspaceId, String id, boolean open);

    /** Deletes a channel with its bots, credentials, settings and contacts' engagements; histories stay readable. */
    void delete(String workspaceId, String id);

    /** How the workspace reads the contract. */
    ChannelOptions options(String workspaceId);

    /** Changes that. */
    ChannelOptions setOptions(String workspaceId, @NotNull @Valid ChannelOptions options);
}
