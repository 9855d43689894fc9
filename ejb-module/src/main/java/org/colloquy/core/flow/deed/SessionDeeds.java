package org.colloquy.core.flow.deed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.note.CreateNote;
import org.colloquy.core.note.Notebook;
import org.colloquy.core.platform.Storable;
import org.colloquy.core.session.Handovers;
import org.jspecify.annotations.Nullable;

/** What flows do with the conversation. */
@ApplicationScoped
class SessionDeeds {

    @Inject
    private Notebook notebook;

    @Inject
    private Handovers handovers;

    void note(Deed deed, FlowEffect.AddNote note) {
        String text = Storable.text(note.text(), CreateNote.MAX_TEXT);
        if (!text.isBlank()
                && handovers.find(deed.workspaceId(), deed.sessionId()).isPresent()) {
            notebook.add(deed.workspaceId(), deed.sessionId(), new CreateNote(text, name(note.mention())));
        }
    }

    /** A name that turns out to be empty takes the conversation from nobody. */
    void assign(Deed deed, FlowEffect.Assign assign) {
        String user = name(assign.user());
        String team = name(assign.team());
        boolean nobody = assign.user() == null && assign.team() == null;
        if (nobody || user != null || team != null) {
            handovers.hand(deed.workspaceId(), deed.sessionId(), user, team);
        }
    }

    /** What is empty names nobody. */
    private static @Nullable String name(@Nullable String name) {
        String stripped =
                name == null ? "" : Storable.text(name, CreateNote.MAX_MENTION).strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
