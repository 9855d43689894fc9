package org.colloquy.core.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.note.CreateNote;
import org.colloquy.api.note.NoteView;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A note on a session. Never changes. */
@Entity
@Table(name = "session_note")
public class Note {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "session_id")
    private String sessionId;

    private String text;

    private @Nullable String mention;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(String workspaceId, String sessionId, CreateNote request, Instant now) {
        this.id = Ids.next("note");
        this.workspaceId = workspaceId;
        this.sessionId = sessionId;
        this.text = request.text();
        this.mention = request.mention();
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    NoteView view() {
        return new NoteView(id, sessionId, text, mention, createdAt);
    }
}
