package org.colloquy.api.bot;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;

/**
 * The bots of a channel and their defaults. All methods fail with {@code NOT_FOUND} for a channel of another workspace and for a
 * bot of another channel.
 */
@Local
public interface BotService {

    /**
     * Stores a bot. The channel's settings are created with it, or kept; they stay even when the bot is refused.
     *
     * @throws org.colloquy.api.error.AppException {@code INVALID_REQUEST} with a violation of {@code assistantId}, {@code model},
     *     {@code maxTokens}, {@code triggerOperator}, {@code triggerValue} (missing; or a pattern that RE2 does not know),
     *     {@code openaiCredsId} (missing; or not a credential of this workspace's) or {@code flowId} (missing; or not a flow of
     *     this workspace); {@code BOT_EXISTS}; {@code TRIGGER_ALL_EXISTS};
     *     {@code TRIGGER_EXISTS}
     */
    BotView create(String workspaceId, String channelId, @NotNull @Valid WriteBot request);

    /**
     * Judges a bot by itself, without storing it: what it needs, and whether its pattern can be read. Fails with the
     * {@code INVALID_REQUEST} of {@link #create}, except for its credential and its flow, which need only be there.
     */
    void check(@NotNull @Valid WriteBot bot);

    /** One bot of the channel. */
    BotView get(String workspaceId, String channelId, String id);

    /** The bot, if the channel has it. */
    Optional<BotView> find(String workspaceId, String channelId, String id);

    /** The channel's bots, oldest first. */
    List<BotView> list(String workspaceId, String channelId);

    /** Changes a bot; fails as {@link #create}. Sessions that are open follow the change from their next message on. */
    BotView update(String workspaceId, String channelId, String id, @NotNull @Valid WriteBot change);

    /** Deletes a bot and ends its sessions; what it is answering is given up. */
    void delete(String workspaceId, String channelId, String id);

    /** The channel's settings; empty while there are none. */
    Optional<BotSettings> findSettings(String workspaceId, String channelId);

    /** Creates or changes the settings; {@code INVALID_REQUEST} for a credential or fallback bot that is not the channel's. */
    BotSettings saveSettings(String workspaceId, String channelId, @NotNull @Valid WriteSettings request);

    /**
     * Puts a contact on the channel's ignore list or takes it off; the same again changes nothing.
     *
     * @return the list
     * @throws org.colloquy.api.error.AppException {@code NOT_FOUND} while the channel has no settings
     */
    List<String> ignore(String workspaceId, String channelId, String jid, boolean ignored);
}
