package org.colloquy.core.flow;

import java.util.List;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.HistoryWindow;
import org.colloquy.api.flow.SimulateFlow.Said;
import org.colloquy.api.message.MessageRole;
import org.colloquy.core.upstream.Turn;

/** What has been said before a step of a simulation, as far as what is asked wants to know it. */
final class History {

    private History() {}

    static List<Turn> of(List<Said> history, FlowEffect.Asked asked) {
        return history.stream()
                .filter(said -> shown(said, asked))
                .map(said -> turn(said))
                .toList();
    }

    private static boolean shown(Said said, FlowEffect.Asked asked) {
        boolean sessionOnly = asked instanceof FlowEffect.AskModel ask && ask.history() == HistoryWindow.SESSION;
        return !sessionOnly || said.at() == null || !said.at().isBefore(((FlowEffect.AskModel) asked).since());
    }

    private static Turn turn(Said said) {
        return said.role() == MessageRole.USER ? Turn.User.of(said.text()) : new Turn.Assistant(said.text(), List.of());
    }
}
