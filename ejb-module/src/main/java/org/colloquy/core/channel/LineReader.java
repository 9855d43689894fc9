package org.colloquy.core.channel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.credential.Vault;

/** Reads channels in a transaction of whoever asks, or one of its own. */
@Stateless
public class LineReader {

    @Inject
    private ChannelRepository channels;

    @Inject
    private Vault vault;

    /** One of the workspace's channels. */
    public Line read(String workspaceId, String channelId) {
        return channels.get(workspaceId, channelId).line(vault);
    }

    /** The same when it is there. */
    public Optional<Line> find(String workspaceId, String channelId) {
        return channels.find(workspaceId, channelId).map(channel -> channel.line(vault));
    }
}
