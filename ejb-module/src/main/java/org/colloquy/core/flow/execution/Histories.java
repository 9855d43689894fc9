package org.colloquy.core.flow.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.HistoryWindow;
import org.colloquy.core.run.Conversation;
import org.colloquy.core.run.RunSettings;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.upstream.Turn;

/** How much of what was said goes with what is asked. */
@ApplicationScoped
class Histories {

    @Inject
    private Conversation conversation;

    List<Turn> of(RunTicket ticket, Execution execution, FlowEffect.Asked asked) {
        return switch (window(asked)) {
            case CONVERSATION -> said(ticket, 0);
            case SESSION -> said(ticket, execution.begunPosition());
            case LAST_MESSAGE, PROMPT -> List.of();
        };
    }

    private static HistoryWindow window(FlowEffect.Asked asked) {
        if (asked instanceof FlowEffect.AskModel model) {
            return model.history();
        }
        return asked instanceof FlowEffect.AskAgent ? HistoryWindow.SESSION : HistoryWindow.PROMPT;
    }

    private List<Turn> said(RunTicket ticket, long from) {
        return conversation.since(ticket.workspaceId(), ticket.threadId(), from, RunSettings.threadWindowMessages());
    }
}
