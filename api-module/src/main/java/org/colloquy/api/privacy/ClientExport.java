package org.colloquy.api.privacy;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.note.NoteView;
import org.colloquy.api.run.RunView;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.summary.SummaryView;
import org.colloquy.api.survey.GivenAnswer;
import org.jspecify.annotations.Nullable;

/** All that is kept of a client. */
public record ClientExport(Instant exportedAt, ContactView client, List<ExportedSession> sessions) {

    /** One of the client's sessions with all that was said, oldest first. */
    public record ExportedSession(
            SessionView session,
            List<MessageView> messages,
            List<RunView> runs,
            List<NoteView> notes,
            List<GivenAnswer> surveys,
            @Nullable SummaryView summary) {

        @Override
        public String toString() {
            return "ExportedSession[" + session.id() + "]";
        }
    }

    @Override
    public String toString() {
        return "ClientExport[" + client.id() + "]";
    }
}
