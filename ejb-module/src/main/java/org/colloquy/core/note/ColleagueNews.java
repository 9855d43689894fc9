package org.colloquy.core.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.colloquy.api.json.Json;
import org.colloquy.api.note.NoteView;
import org.colloquy.core.delivery.Channel;
import org.colloquy.core.delivery.Outbox;
import org.colloquy.core.platform.Time;
import org.colloquy.core.session.SessionAssigned;
import org.jspecify.annotations.Nullable;

/** Puts what colleagues must hear into the outbox, so that other systems can route to them. */
@ApplicationScoped
public class ColleagueNews {

    /** The topic's text: ids and names of colleagues only, so that no subscriber sees more than the API would show it. */
    record Event(
            String type,
            String workspaceId,
            String sessionId,
            @Nullable String noteId,
            @Nullable String mention,
            @Nullable String user,
            @Nullable String team,
            Instant occurredAt) {}

    @Inject
    private Outbox outbox;

    @Inject
    private Time time;

    void noted(String workspaceId, NoteView note) {
        tell(new Event(
                "session.noted", workspaceId, note.sessionId(), note.id(), note.mention(), null, null, time.now()));
    }

    void assigned(@Observes SessionAssigned event) {
        tell(new Event(
                "session.assigned",
                event.workspaceId(),
                event.sessionId(),
                null,
                null,
                event.user(),
                event.team(),
                time.now()));
    }

    private void tell(Event event) {
        outbox.add(event.workspaceId(), event.sessionId(), Channel.EVENT, null, null, Json.write(event));
    }
}
