package org.colloquy.core.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.colloquy.api.credential.CredentialView;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;
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

    private boolean standard;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    Credential(String workspaceId, String name, boolean standard, Instant createdAt) {
        this.id = Ids.next("cred");
        this.workspaceId = workspaceId;
        this.name = name;
        this.standard = standard;
        this.headerNames = "";
        this.createdAt = createdAt;
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

    void keep(Secret newSecret, Vault vault) {
        boolean empty = newSecret.apiKey() == null && newSecret.headers().isEmpty();
        secret = empty ? null : vault.seal(Json.write(newSecret), id);
        keyHint = newSecret.hint();
        headerNames = String.join(SEPARATOR, new TreeSet<>(newSecret.headers().keySet()));
    }

    Secret reveal(Vault vault) {
        return secret == null ? new Secret(null, Map.of()) : Json.read(vault.unseal(secret, id), Secret.class);
    }

    CredentialView view() {
        Set<String> names = headerNames.isEmpty() ? Set.of() : new TreeSet<>(Set.of(headerNames.split(SEPARATOR)));
        return new CredentialView(id, name, baseUrl, keyHint, names, standard, createdAt);
    }
}
