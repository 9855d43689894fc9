package org.colloquy.core.credential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.upstream.Upstream;

/** Where calls go that belong to no assistant. A transaction of its own, so that none is open while a provider is asked. */
@Stateless
public class StandardUpstream {

    @Inject
    private Upstreams upstreams;

    /** The address and key of the workspace's standard credential. */
    public Upstream of(String workspaceId) {
        return upstreams.of(workspaceId, null);
    }

    /** The address and key of one of the workspace's credentials. */
    public Upstream of(String workspaceId, String credentialId) {
        return upstreams.of(workspaceId, credentialId);
    }

    /** The key of one of the workspace's credentials for calls that ask no model; empty: it has none of its own. */
    public Optional<OwnKey> findKey(String workspaceId, String credentialId) {
        return upstreams.findOwnKey(workspaceId, credentialId);
    }
}
