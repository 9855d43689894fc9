package org.colloquy.core.bot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.error.AppException;
import org.colloquy.core.credential.ChannelKeys;

/** Which credentials bots of a channel may answer with. */
@ApplicationScoped
class ChannelCredentials {

    @Inject
    private ChannelKeys keys;

    /** Fails with {@code INVALID_REQUEST} for one of another channel or workspace: Evolution would let a bot use any. */
    void require(String workspaceId, String channelId, String id, String field) {
        if (!keys.serves(workspaceId, channelId, id)) {
            throw AppException.invalid(field, "must be a credential of the channel");
        }
    }
}
