package org.colloquy.core.note;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import org.colloquy.api.note.CreateNote;
import org.colloquy.api.note.NoteService;
import org.colloquy.api.note.NoteView;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.session.SessionService;

/** Keeps notes. */
@Stateless
@ValidateOnExecution
public class NoteBean implements NoteService {

    @Inject
    private NoteRepository notes;

    @Inject
    private Notebook notebook;

    @EJB
    private SessionService sessions;

    @Override
    public NoteView create(String workspaceId, String sessionId, CreateNote request) {
        return notebook.add(workspaceId, sessions.get(workspaceId, sessionId).id(), request);
    }

    @Override
    public Page<NoteView> list(String workspaceId, String sessionId, PageRequest page) {
        String session = sessions.get(workspaceId, sessionId).id();
        return Page.of(notes.ofSession(workspaceId, session, page), page.limit(), Note::view, Note::id);
    }
}
