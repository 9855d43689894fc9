package org.colloquy.core.widget;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.json.Json;
import org.colloquy.api.widget.CreateWidget;
import org.colloquy.api.widget.UpdateWidget;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.Unguessable;

/** A chat window on somebody's pages. */
@Entity
public class Widget {

    private static final int TOKEN_BYTES = 24;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    private String token;

    @Column(name = "assistant_id")
    private String assistantId;

    /** Whether a chatbot answers, in sessions, and not a plain assistant, on threads. */
    private boolean chatbot;

    /** JSON array. */
    private String origins;

    private boolean enabled;

    @Column(name = "messages_per_minute")
    private int messagesPerMinute;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Widget() {}

    Widget(String workspaceId, CreateWidget request, boolean chatbot, Instant now) {
        this.id = Ids.next("widget");
        this.workspaceId = workspaceId;
        this.name = request.name();
        this.token = Unguessable.text(TOKEN_BYTES);
        this.assistantId = request.assistantId();
        this.chatbot = chatbot;
        this.origins = Json.write(Objects.requireNonNullElse(request.origins(), List.of()));
        this.enabled = true;
        this.messagesPerMinute = Objects.requireNonNullElse(request.messagesPerMinute(), CreateWidget.RATE);
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    String workspaceId() {
        return workspaceId;
    }

    String assistantId() {
        return assistantId;
    }

    boolean chatbot() {
        return chatbot;
    }

    void change(UpdateWidget change) {
        name = Objects.requireNonNullElse(change.name(), name);
        enabled = Objects.requireNonNullElse(change.enabled(), enabled);
        messagesPerMinute = Objects.requireNonNullElse(change.messagesPerMinute(), messagesPerMinute);
        if (change.origins() != null) {
            origins = Json.write(change.origins());
        }
    }

    WidgetView view() {
        return new WidgetView(
                id, name, token, assistantId, Json.read(origins, TEXTS), enabled, messagesPerMinute, createdAt);
    }
}
