package org.colloquy.core.flow.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.credential.StandardUpstream;
import org.colloquy.core.run.Masks;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Upstream;
import org.colloquy.core.upstream.UpstreamClient;
import org.jspecify.annotations.Nullable;

/** Asks the models of workspaces, with contact data masked where a workspace wants it. */
@ApplicationScoped
class Models {

    @Inject
    private StandardUpstream upstreams;

    @Inject
    private UpstreamClient client;

    @Inject
    private Masks masks;

    /** Asks; when the time is up, the call is given up. */
    CompletionStage<ModelReply> ask(
            String workspaceId,
            @Nullable String credential,
            ModelRequest request,
            Instant deadline,
            UnderWay underWay) {
        Upstream upstream = upstream(workspaceId, credential);
        ModelRequest shown = masks.applied(workspaceId, request);
        return underWay.ask(() -> client.start(upstream, shown, null, deadline));
    }

    private Upstream upstream(String workspaceId, @Nullable String credential) {
        try {
            return credential == null ? upstreams.of(workspaceId) : upstreams.of(workspaceId, credential);
        } catch (AppException e) {
            throw e.code() == ErrorCode.NOT_FOUND ? ErrandException.missing("the credential is gone") : e;
        }
    }
}
