package org.colloquy.core.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunEvent.AnswerEnd;
import org.colloquy.api.run.RunView;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;

/** How the runs of sessions have ended, for those who follow them. A transaction of its own for each look. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnswerEnds {

    @Inject
    private RunRepository runs;

    @Inject
    private MessageRepository messages;

    /** The end of a run; empty while it has not ended, {@code NOT_FOUND} when it is not the session's. */
    public Optional<RunEvent> find(String workspaceId, String sessionId, String id) {
        Run run = runs.get(workspaceId, sessionId, id);
        if (!run.status().terminal()) {
            return Optional.empty();
        }
        RunView view = run.view();
        List<Message> said = messages.answers(workspaceId, run.threadId(), id);
        String answer = said.isEmpty() ? null : said.get(said.size() - 1).id();
        return Optional.of(new RunEvent(0, RunEvent.Kind.ANSWER_END, new AnswerEnd(answer, view.errorCode())));
    }
}
