package org.colloquy.core.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.channel.ChannelOptions;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.core.platform.Recent;

/** Channels as every message needs them. */
@ApplicationScoped
public class Lines {

    @Inject
    private LineReader reader;

    @Inject
    private ChannelService channels;

    private final Recent<Line> recent = new Recent<>();
    private final Recent<ChannelOptions> options = new Recent<>();

    /** One of the workspace's channels; fails with {@code NOT_FOUND}. */
    public Line get(String workspaceId, String channelId) {
        return recent.get(workspaceId + '/' + channelId, () -> reader.read(workspaceId, channelId));
    }

    /** One of the workspace's channels, if it is still there; does not end the caller's transaction otherwise. */
    public Optional<Line> find(String workspaceId, String channelId) {
        return recent.find(workspaceId + '/' + channelId, () -> reader.find(workspaceId, channelId));
    }

    /** How the workspace reads the contract. */
    public ChannelOptions options(String workspaceId) {
        return options.get(workspaceId, () -> channels.options(workspaceId));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ChannelChanged event) {
        recent.forget();
        options.forget();
    }
}
