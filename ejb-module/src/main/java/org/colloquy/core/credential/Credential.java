package org.colloquy.core.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.credential.CredentialView;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/** A provider's key and address. */
@Entity
public class Credential {

    private static final String SEPARATOR = ",";

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    @Column(name = "base_url")
    private @Nullable String baseUrl;

    /** Sealed JSON of {@link Secret}; null while there is nothing secret. */
    private @Nullable String secret;

    @Column(name = "key_hint")
    private @Nullable String keyHint;

    @Column(name = "header_names")
    private String headerNames;

    private @Nullable String organization;

    private @Nullable String project;

    @Column(name = "api_version")
    private @Nullable String apiVersion;

    @Column(name = "auth_header")
    @Enumerated(EnumType.STRING)
    private AuthHeader authHeader;

    @Enumerated(EnumType.STRING)
    private UpstreamProtocol protocol;

    @Column(name = "max_concurrent")
    private @Nullable Integer maxConcurrent;

    private boolean standard;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private @Nullable Instant updatedAt;

    /** The channel it belongs to; null: to the workspace. */
    @Column(name = "channel_id")
    private @Nullable String channelId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    Credential(String workspaceId, String name, boolean standard, Instant createdAt) {
        this.id = Ids.next("cred");
        this.workspaceId = workspaceId;
        this.name = name;
        this.standard = standard;
        this.headerNames = "";
        this.authHeader = AuthHeader.BEARER;
        this.protocol = UpstreamProtocol.AUTO;
        this.createdAt = createdAt;
    }

    /** One of a channel's own. */
    static Credential ofChannel(String workspaceId, String channelId, String name, Instant now) {
        Credential credential = new Credential(workspaceId, name, false, now);
        credential.channelId = channelId;
        credential.updatedAt = now;
        return credential;
    }

    /** What its channel knows of it, with the key in full. */
    ChannelKey channelKey(Vault vault) {
        return new ChannelKey(
                id,
                Objects.requireNonNull(channelId, "not a channel's"),
                name,
                Objects.requireNonNullElse(reveal(vault).apiKey(), ""),
                baseUrl,
                createdAt,
                updatedAt == null ? createdAt : updatedAt);
    }

    /** Whether bots of a channel may answer with it. */
    boolean serves(String channel) {
        return channelId == null || channelId.equals(channel);
    }

    String id() {
        return id;
    }

    boolean standard() {
        return standard;
    }

    @Nullable
    String baseUrl() {
        return baseUrl;
    }

    void rename(String newName) {
        name = newName;
    }

    void moveTo(@Nullable String newBaseUrl) {
        baseUrl = newBaseUrl;
    }

    void bill(@Nullable String newOrganization, @Nullable String newProject) {
        organization = newOrganization;
        project = newProject;
    }

    void speak(UpstreamProtocol newProtocol, AuthHeader newAuthHeader, @Nullable String newApiVersion) {
        protocol = newProtocol;
        authHeader = newAuthHeader;
        apiVersion = newApiVersion;
    }

    void limit(@Nullable Integer newMaxConcurrent) {
        maxConcurrent = newMaxConcurrent;
    }

    void keep(Secret newSecret, Vault vault) {
        boolean empty = newSecret.apiKey() == null && newSecret.headers().isEmpty();
        secret = empty ? null : vault.seal(Json.write(newSecret), id);
        keyHint = newSecret.hint();
        headerNames = String.join(SEPARATOR, new TreeSet<>(newSecret.headers().keySet()));
    }

    Secret reveal(Vault vault) {
        return secret == null ? new Secret(null, Map.of()) : Json.read(vault.unseal(secret, id), Secret.class);
    }

    /** Where calls go; the address and the key may be the server's own. */
    Upstream upstream(String address, @Nullable String key, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (organization != null) {
            all.put("OpenAI-Organization", organization);
        }
        if (project != null) {
            all.put("OpenAI-Project", project);
        }
        return new Upstream(id, address, key, authHeader, apiVersion, all, protocol, maxConcurrent);
    }

    CredentialView view() {
        Set<String> names = headerNames.isEmpty() ? Set.of() : new TreeSet<>(Set.of(headerNames.split(SEPARATOR)));
        return new CredentialView(
                id,
                name,
                baseUrl,
                keyHint,
                names,
                organization,
                project,
                apiVersion,
                authHeader,
                protocol,
                maxConcurrent,
                standard,
                createdAt);
    }
}
