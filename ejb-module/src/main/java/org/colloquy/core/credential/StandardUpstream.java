package org.colloquy.core.credential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
}
