package org.colloquy.web.console.flow;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.LogicAction;
import org.colloquy.api.flow.LogicAction.Branch;
import org.colloquy.api.flow.LogicAction.Choice;
import org.colloquy.api.flow.LogicAction.JumpToFlow;
import org.colloquy.api.flow.LogicAction.SetVariable;
import org.colloquy.api.flow.Operation;

/** How a flow goes on, in words. */
final class LogicTexts {

    private LogicTexts() {}

    static void register(Words<Action, ActionText> words) {
        words.add(Choice.class, choice -> ActionText.of("Chooses").leading(ways(choice)));
        words.add(
                SetVariable.class,
                set -> ActionText.of("Sets a variable").noting(set.variable() + ": " + operation(set)));
        words.add(
                LogicAction.Jump.class,
                jump -> ActionText.of("Jumps").leading(List.of(new Way("always", jump.block()))));
        words.add(JumpToFlow.class, LogicTexts::jump);
        words.add(
                LogicAction.Restart.class,
                restart -> ActionText.of("Closes the conversation")
                        .noting("the contact's next message begins the flow anew"));
    }

    private static List<Way> ways(Choice choice) {
        List<Way> ways = new ArrayList<>();
        for (Branch branch : choice.branches()) {
            String label = branch.label() == null ? "" : branch.label() + ": ";
            ways.add(new Way(label + Conditions.words(branch.when()), branch.next()));
        }
        ways.add(new Way("otherwise", choice.fallback()));
        return ways;
    }

    private static String operation(SetVariable set) {
        return set.operation() == Operation.EMPTY
                ? "empty"
                : set.operation().wire() + " " + Phrases.quoted(set.value());
    }

    private static ActionText jump(JumpToFlow jump) {
        return ActionText.of("Goes to another flow")
                .noting(
                        jump.flow(),
                        Phrases.about("block", jump.block()),
                        Phrases.about("with", String.join(", ", jump.in().keySet())),
                        Boolean.TRUE.equals(jump.returns()) ? "and comes back" : "",
                        Phrases.about("with", String.join(", ", jump.out().keySet())));
    }
}
