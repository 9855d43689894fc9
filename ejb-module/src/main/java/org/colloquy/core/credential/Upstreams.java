package org.colloquy.core.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.platform.Recent;
import org.colloquy.core.upstream.Upstream;
import org.colloquy.core.upstream.UpstreamSettings;
import org.jspecify.annotations.Nullable;

/** Where calls with a credential go. Used inside a transaction; the result holds the opened secret. */
@ApplicationScoped
public class Upstreams {

    @Inject
    private CredentialRepository credentials;

    @Inject
    private Vault vault;

    private final Recent<Upstream> recent = new Recent<>();

    /** The address and key of a credential, or of the workspace's standard one for null. */
    public Upstream of(String workspaceId, @Nullable String credentialId) {
        String key = credentialId == null ? workspaceId : workspaceId + '/' + credentialId;
        return recent.get(key, () -> read(workspaceId, credentialId));
    }

    /**
     * The key that a credential has itself, and where it belongs. The server's own key is nobody's, and goes nowhere but to models.
     */
    Optional<OwnKey> findOwnKey(String workspaceId, String credentialId) {
        Credential credential = credentials.get(workspaceId, credentialId);
        String key = credential.reveal(vault).apiKey();
        Upstream upstream = of(workspaceId, credentialId);
        return Optional.ofNullable(key).map(own -> new OwnKey(upstream.baseUrl(), own, upstream.authHeader()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CredentialChanged event) {
        recent.forget();
    }

    private Upstream read(String workspaceId, @Nullable String credentialId) {
        Credential credential = credentialId == null
                ? credentials
                        .findStandard(workspaceId)
                        .orElseThrow(() -> new IllegalStateException(workspaceId + " has no standard credential"))
                : credentials.get(workspaceId, credentialId);
        Secret secret = credential.reveal(vault);
        String baseUrl = credential.baseUrl();
        return credential.upstream(
                baseUrl == null ? UpstreamSettings.defaultBaseUrl() : baseUrl,
                key(credential, secret),
                secret.headers());
    }

    /** The server's own key goes only where the server's own address points, never to an address that a tenant chose. */
    private static @Nullable String key(Credential credential, Secret secret) {
        boolean serversOwn = secret.apiKey() == null && credential.standard() && credential.baseUrl() == null;
        return serversOwn ? UpstreamSettings.serverKey().orElse(null) : secret.apiKey();
    }
}
