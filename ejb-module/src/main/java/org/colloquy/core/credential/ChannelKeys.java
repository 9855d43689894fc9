package org.colloquy.core.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** The credentials of channels, as part of the caller's transaction. */
@ApplicationScoped
public class ChannelKeys {

    @Inject
    private CredentialRepository credentials;

    @Inject
    private Vault vault;

    @Inject
    private Event<CredentialChanged> changed;

    @Inject
    private Time time;

    /** Adds one. */
    public ChannelKey add(String workspaceId, String channelId, String name, String apiKey, @Nullable String baseUrl) {
        Credential credential = Credential.ofChannel(workspaceId, channelId, name, time.now());
        credential.moveTo(baseUrl);
        credential.keep(new Secret(apiKey, Map.of()), vault);
        credentials.addNow(credential);
        return credential.channelKey(vault);
    }

    /** All of a channel, oldest first. */
    public List<ChannelKey> all(String workspaceId, String channelId) {
        return credentials.ofChannel(workspaceId, channelId).stream()
                .map(credential -> credential.channelKey(vault))
                .toList();
    }

    /** One of a channel. */
    public Optional<ChannelKey> find(String workspaceId, String channelId, String id) {
        return credentials.findOfChannel(workspaceId, channelId, id).map(credential -> credential.channelKey(vault));
    }

    /** Whether the bots of a channel may answer with a credential. */
    public boolean serves(String workspaceId, String channelId, String id) {
        return credentials
                .find(workspaceId, id)
                .filter(found -> found.serves(channelId))
                .isPresent();
    }

    /** Deletes one; {@code CONFLICT} while something refers to it. */
    public void remove(String workspaceId, String id) {
        credentials.remove(credentials.get(workspaceId, id));
        changed.fire(new CredentialChanged());
    }
}
