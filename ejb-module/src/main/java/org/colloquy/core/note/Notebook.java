package org.colloquy.core.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.note.CreateNote;
import org.colloquy.api.note.NoteView;
import org.colloquy.core.platform.Time;

/** Takes notes, as part of the caller's transaction. */
@ApplicationScoped
public class Notebook {

    @Inject
    private NoteRepository notes;

    @Inject
    private ColleagueNews news;

    @Inject
    private Time time;

    /** Adds a note to a session, which is there. */
    public NoteView add(String workspaceId, String sessionId, CreateNote request) {
        Note note = new Note(workspaceId, sessionId, request, time.now());
        notes.add(note);
        if (request.mention() != null) {
            news.noted(workspaceId, note.view());
        }
        return note.view();
    }
}
