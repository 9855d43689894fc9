package org.colloquy.core.channel;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.access.AccessService;
import org.colloquy.api.access.Role;
import org.colloquy.api.channel.ChannelAccess;
import org.colloquy.api.channel.ChannelOptions;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.channel.IssuedChannel;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.access.KeySecret;
import org.colloquy.core.assistant.ChannelAssistants;
import org.colloquy.core.credential.Vault;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Keeps channels. */
@Stateless
@ValidateOnExecution
public class ChannelBean implements ChannelService {

    private static final int LONGEST_KEY = 512;

    @Inject
    private ChannelRepository channels;

    @Inject
    private ChannelAssistants assistants;

    @Inject
    private Vault vault;

    @Inject
    private Event<ChannelChanged> changed;

    @Inject
    private Event<ChannelRemoved> removed;

    @Inject
    private Time time;

    @EJB
    private AccessService access;

    @Override
    public IssuedChannel create(String workspaceId, CreateChannel request) {
        requireSound(request.outbound());
        KeySecret key = request.key() == null ? KeySecret.random() : new KeySecret(request.key());
        refuseTaken(workspaceId, request, key);
        String assistant = assistants.add(workspaceId, request.name());
        Channel channel = new Channel(workspaceId, assistant, request, key, vault, time.now());
        channels.addNow(channel);
        return new IssuedChannel(view(workspaceId, channel), key.text());
    }

    private void refuseTaken(String workspaceId, CreateChannel request, KeySecret key) {
        if (channels.findByName(request.name()).isPresent()) {
            throw AppException.of(ErrorCode.CHANNEL_NAME_TAKEN);
        }
        // An administrator's key opens every channel already: one that is both would be hard to revoke.
        if (channels.findByKey(key.hash()).isPresent()
                || access.findByKey(key.text()).isPresent()) {
            throw AppException.of(ErrorCode.CHANNEL_KEY_TAKEN);
        }
        String number = request.number();
        if (number != null && channels.findByNumber(workspaceId, number).isPresent()) {
            throw AppException.of(ErrorCode.CONFLICT, "Another channel of the workspace has the number");
        }
    }

    @Override
    public Optional<ChannelView> findByName(String name) {
        return channels.findByName(name).map(this::ownView);
    }

    @Override
    public Optional<ChannelView> findByNumber(String workspaceId, String number) {
        return channels.findByNumber(workspaceId, number).map(channel -> view(workspaceId, channel));
    }

    @Override
    public Optional<ChannelAccess> findAccess(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        return access.findByKey(key)
                .filter(caller -> caller.role() == Role.ADMIN)
                .map(caller -> new ChannelAccess(caller.workspaceId(), null))
                .or(() -> channels.findByKey(new KeySecret(key).hash()).map(Channel::access));
    }

    @Override
    public ChannelView get(String workspaceId, String id) {
        return view(workspaceId, channels.get(workspaceId, id));
    }

    @Override
    public List<ChannelView> list(String workspaceId) {
        boolean show = options(workspaceId).showKeys();
        return channels.all(workspaceId).stream()
                .map(channel -> channel.view(vault, show))
                .toList();
    }

    @Override
    public ChannelView setWebhook(String workspaceId, String id, @Nullable WebhookSettings webhook) {
        Channel channel = channels.get(workspaceId, id);
        channel.keep(channel.reveal(vault).with(webhook), vault, time.now());
        return changed(workspaceId, channel);
    }

    @Override
    public ChannelView setOutbound(String workspaceId, String id, Outbound outbound) {
        requireSound(outbound);
        Channel channel = channels.get(workspaceId, id);
        channel.keep(channel.reveal(vault).with(outbound), vault, time.now());
        return changed(workspaceId, channel);
    }

    @Override
    public ChannelView setOpen(String workspaceId, String id, boolean open) {
        Channel channel = channels.get(workspaceId, id);
        channel.connect(open, time.now());
        return changed(workspaceId, channel);
    }

    @Override
    public void delete(String workspaceId, String id) {
        Channel channel = channels.get(workspaceId, id);
        removed.fire(new ChannelRemoved(workspaceId, id));
        channels.remove(channel);
        changed.fire(new ChannelChanged());
    }

    @Override
    public ChannelOptions options(String workspaceId) {
        return channels.findOptions(workspaceId).map(OptionsRow::view).orElse(ChannelOptions.DEFAULT);
    }

    @Override
    public ChannelOptions setOptions(String workspaceId, ChannelOptions options) {
        channels.findOptions(workspaceId)
                .ifPresentOrElse(row -> row.change(options), () -> channels.add(new OptionsRow(workspaceId, options)));
        changed.fire(new ChannelChanged());
        return options;
    }

    private ChannelView changed(String workspaceId, Channel channel) {
        changed.fire(new ChannelChanged());
        return view(workspaceId, channel);
    }

    private ChannelView view(String workspaceId, Channel channel) {
        return channel.view(vault, options(workspaceId).showKeys());
    }

    private ChannelView ownView(Channel channel) {
        return view(channel.access().workspaceId(), channel);
    }

    private static void requireSound(@Nullable Outbound outbound) {
        if (outbound != null && outbound.way() == Outbound.Way.EVOLUTION && outbound.serverUrl() == null) {
            throw AppException.invalid("serverUrl", "is needed for this way");
        }
    }
}
