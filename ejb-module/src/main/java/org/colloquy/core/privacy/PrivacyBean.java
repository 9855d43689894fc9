package org.colloquy.core.privacy;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.note.NoteService;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.privacy.ClientExport;
import org.colloquy.api.privacy.ClientExport.ExportedSession;
import org.colloquy.api.privacy.PrivacyService;
import org.colloquy.api.run.RunService;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.summary.SummaryService;
import org.colloquy.api.survey.SurveyService;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Gathers and erases what is kept of a client. */
@Stateless
public class PrivacyBean implements PrivacyService {

    private static final int PAGE = 100;

    @EJB
    private ContactService contacts;

    @EJB
    private SessionService sessions;

    @EJB
    private MessageService messages;

    @EJB
    private RunService runs;

    @EJB
    private NoteService notes;

    @EJB
    private SurveyService surveys;

    @EJB
    private SummaryService summaries;

    @Inject
    private Time time;

    @Override
    public ClientExport export(String workspaceId, String clientId) {
        ContactView client = contacts.get(workspaceId, clientId);
        List<ExportedSession> all = sessions(workspaceId, clientId).stream()
                .map(session -> exported(workspaceId, session))
                .toList();
        return new ClientExport(time.now(), client, all);
    }

    @Override
    public void erase(String workspaceId, String clientId) {
        contacts.get(workspaceId, clientId);
        sessions(workspaceId, clientId).forEach(session -> sessions.erase(workspaceId, session.id()));
        contacts.delete(workspaceId, clientId);
    }

    private List<SessionView> sessions(String workspaceId, String clientId) {
        return all(page -> sessions.listOfClient(workspaceId, clientId, page));
    }

    private ExportedSession exported(String workspaceId, SessionView session) {
        return new ExportedSession(
                session,
                all(page -> messages.list(workspaceId, session.id(), page)),
                all(page -> runs.list(workspaceId, session.id(), page)),
                all(page -> notes.list(workspaceId, session.id(), page)),
                surveys.ofSession(workspaceId, session.id()),
                summaries.find(workspaceId, session.id()).orElse(null));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<T> page = list.apply(new PageRequest(PAGE, after));
            all.addAll(page.data());
            after = page.nextAfter();
        } while (after != null);
        return all;
    }
}
