package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.RunService;
import org.colloquy.api.run.RunView;
import org.colloquy.api.session.SessionService;

/** Shows runs. */
@Stateless
@ValidateOnExecution
public class RunBean implements RunService {

    @Inject
    private RunRepository runs;

    @EJB
    private SessionService sessions;

    @EJB
    private AnswerEnds ends;

    @Inject
    private Stories stories;

    @Override
    public RunView get(String workspaceId, String sessionId, String id) {
        return runs.get(workspaceId, sessionId, id).view();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void follow(String workspaceId, String sessionId, String id, long afterNumber, RunListener listener) {
        ends.find(workspaceId, sessionId, id);
        stories.follow(id, afterNumber, listener, () -> ends.find(workspaceId, sessionId, id));
    }

    @Override
    public Page<RunView> list(String workspaceId, String sessionId, PageRequest page) {
        String known = sessions.get(workspaceId, sessionId).id();
        return Page.of(runs.list(workspaceId, known, page), page.limit(), Run::view, Run::id);
    }
}
