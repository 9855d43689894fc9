package org.colloquy.core.function;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.colloquy.api.function.CreateFunction;
import org.colloquy.api.function.FunctionKind;
import org.colloquy.api.function.FunctionView;
import org.colloquy.api.json.Json;
import org.colloquy.core.credential.Vault;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A function that somebody else executes, behind an HTTP address or a queue. */
@Entity
@Table(name = "function")
public class StoredFunction {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    private String description;

    @Enumerated(EnumType.STRING)
    private FunctionKind kind;

    /** JSON text of the schema. */
    private String parameters;

    private @Nullable String url;

    private @Nullable String queue;

    @Column(name = "timeout_ms")
    private @Nullable Long timeoutMs;

    /** Sealed. */
    private @Nullable String secret;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredFunction() {}

    StoredFunction(String workspaceId, CreateFunction request, Vault vault, Instant createdAt) {
        this.id = Ids.next("func");
        this.workspaceId = workspaceId;
        this.name = request.name();
        this.description = request.description();
        this.kind = request.url() == null ? FunctionKind.JMS : FunctionKind.HTTP;
        this.url = request.url();
        this.queue = request.queue();
        this.timeoutMs = request.timeoutMs();
        this.createdAt = createdAt;
        this.parameters = Json.write(FunctionRules.schema(request.parameters()));
        if (request.secret() != null) {
            signWith(request.secret(), vault);
        }
    }

    String name() {
        return name;
    }

    FunctionKind kind() {
        return kind;
    }

    void describe(String newDescription) {
        description = newDescription;
    }

    void take(JsonNode schema) {
        parameters = Json.write(schema);
    }

    void moveTo(@Nullable String newUrl, @Nullable String newQueue) {
        url = newUrl;
        queue = newQueue;
    }

    void limit(@Nullable Long newTimeoutMs) {
        timeoutMs = newTimeoutMs;
    }

    void signWith(@Nullable String newSecret, Vault vault) {
        secret = newSecret == null ? null : vault.seal(newSecret, id);
    }

    /** What a call needs, the secret opened. */
    Target target(Vault vault) {
        return new Target(name, kind, url, queue, timeLimit(), secret == null ? null : vault.unseal(secret, id));
    }

    FunctionView view() {
        Boolean signed = kind == FunctionKind.HTTP ? secret != null : null;
        return new FunctionView(
                name,
                description,
                kind,
                Json.read(parameters, JsonNode.class),
                timeLimit().toMillis(),
                url,
                queue,
                signed,
                createdAt);
    }

    private Duration timeLimit() {
        return timeoutMs == null ? FunctionSettings.timeLimit() : Duration.ofMillis(timeoutMs);
    }
}
