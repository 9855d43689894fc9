package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;

/** What runs are asked. */
@ApplicationScoped
public class Questions {

    @Inject
    private RunRepository runs;

    @Inject
    private MessageRepository messages;

    /** The words of a run's question; empty when nobody has asked. */
    public Optional<String> find(RunTicket ticket) {
        return runs.findOwned(ticket)
                .flatMap(run -> Optional.ofNullable(run.questionId()))
                .map(question -> messages.get(ticket.workspaceId(), ticket.threadId(), question))
                .map(Message::content);
    }
}
