package org.colloquy.api.bot;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions of a channel. All methods fail with {@code NOT_FOUND} for a channel of another workspace. */
@Local
public interface BotSessions {

    /**
     * The sessions that are opened, paused or closed, newest first, at most {@value #MOST}.
     *
     * @param botId null: those of all bots
     */
    List<BotSession> list(String workspaceId, String channelId, @Nullable String botId);

    /** Longest list. */
    int MOST = 10_000;

    /**
     * Changes a contact's session. When the method returns, nothing more of what was being answered is sent after
     * {@link SessionAction#PAUSED}, {@link SessionAction#CLOSED} and {@link SessionAction#DELETE}, except what has left already.
     *
     * @return how many sessions there were to change, 0 or 1; a session that is created by pausing does not count
     */
    int change(
            String workspaceId, String channelId, @NotBlank @Size(max = 128) String jid, @NotNull SessionAction action);
}
