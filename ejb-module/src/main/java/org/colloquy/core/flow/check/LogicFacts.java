package org.colloquy.core.flow.check;

import java.util.List;
import org.colloquy.api.flow.Condition;
import org.colloquy.api.flow.LogicAction;
import org.colloquy.api.flow.Operation;
import org.colloquy.core.flow.check.Reference.Kind;

/** The facts of actions that decide. */
final class LogicFacts {

    private LogicFacts() {}

    static Facts of(LogicAction action) {
        Facts facts = new Facts();
        if (action instanceof LogicAction.Choice choice) {
            for (int i = 0; i < choice.branches().size(); i++) {
                String place = "branches[" + i + "]";
                condition(facts, place + ".when", choice.branches().get(i).when(), 1);
                facts.goes(place + ".next", choice.branches().get(i).next());
            }
            return facts.goes("fallback", choice.fallback());
        }
        if (action instanceof LogicAction.SetVariable set) {
            return set(facts, set).goesOn();
        }
        if (action instanceof LogicAction.Jump jump) {
            return facts.goes("block", jump.block());
        }
        return action instanceof LogicAction.JumpToFlow jump ? jumpToFlow(facts, jump) : facts;
    }

    private static Facts set(Facts facts, LogicAction.SetVariable set) {
        facts.writes("variable", set.variable(), null).says("value", set.value());
        if (set.operation() != Operation.EMPTY && set.value() == null) {
            facts.wrong("value", "must not be null for this operation");
        }
        return facts;
    }

    /** What other flows do nobody knows here: their cycles are theirs to break. */
    private static Facts jumpToFlow(Facts facts, LogicAction.JumpToFlow jump) {
        String flow = jump.flow();
        facts.names(Kind.FLOW, "flow", flow).names(Kind.ENTRY, "block", jump.block(), flow);
        jump.in().keySet().forEach(variable -> facts.names(Kind.VARIABLE, "in." + variable, variable, flow));
        jump.out().forEach((variable, theirs) -> facts.names(Kind.VARIABLE, "out." + variable, theirs, flow));
        jump.in().forEach((variable, value) -> facts.says("in." + variable, value));
        jump.out().keySet().forEach(variable -> facts.writes("out." + variable, variable, null));
        if (!Boolean.TRUE.equals(jump.returns())) {
            if (!jump.out().isEmpty()) {
                facts.wrong("out", "needs 'returns' to be true");
            }
            return facts;
        }
        return facts.goesAfterWaiting("", null);
    }

    private static void condition(Facts facts, String place, Condition condition, int depth) {
        if (depth > Condition.MAX_DEPTH) {
            facts.wrong(place, "has more than " + Condition.MAX_DEPTH + " groups in each other");
        } else if (condition instanceof Condition.All all) {
            group(facts, place, all.conditions(), depth);
        } else if (condition instanceof Condition.Any any) {
            group(facts, place, any.conditions(), depth);
        } else if (condition instanceof Condition.Open open) {
            facts.calendars.add(new Facts.Mention(place + ".calendar", open.calendar()));
        } else if (condition instanceof Condition.Comparison comparison) {
            compare(facts, place, comparison);
        }
    }

    private static void group(Facts facts, String place, List<Condition> conditions, int depth) {
        for (int i = 0; i < conditions.size(); i++) {
            condition(facts, place + ".conditions[" + i + "]", conditions.get(i), depth + 1);
        }
    }

    private static void compare(Facts facts, String place, Condition.Comparison comparison) {
        if (comparison.variable() != null) {
            facts.reads.add(new Facts.Read(place + ".variable", comparison.variable()));
        }
        String value = comparison.value();
        if (!comparison.operator().takesValue()) {
            if (value != null) {
                facts.wrong(place + ".value", "must be null for this operator");
            }
        } else if (value == null) {
            facts.wrong(place + ".value", "must not be null for this operator");
        } else {
            facts.says(place + ".value", value);
            if (comparison.operator().ofNumbers()) {
                facts.numerals.add(new Facts.Numeral(place + ".value", value));
            }
        }
    }
}
