package org.colloquy.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.RunService;
import org.colloquy.api.session.SessionView;
import org.jspecify.annotations.Nullable;

/** Puts messages and their runs together. Only a question without an answer beside it costs a look at its run. */
@Dependent
class Transcript {

    @EJB
    private RunService runs;

    List<Turn> of(List<MessageView> messages, SessionView session, String chatbot, String client, String workspaceId) {
        Set<@Nullable String> answered = messages.stream()
                .filter(message -> message.role() == MessageRole.ASSISTANT)
                .map(MessageView::runId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return messages.stream()
                .map(message -> {
                    String author = message.role() == MessageRole.ASSISTANT ? chatbot : client;
                    String run = message.runId();
                    return run != null && answered.contains(run)
                            ? Turn.answered(message, author)
                            : Turn.of(message, author, run == null ? null : runs.get(workspaceId, session.id(), run));
                })
                .toList();
    }
}
