package org.colloquy.core.flow.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.LogicAction;
import org.colloquy.api.flow.LogicAction.Branch;

/** Decides how a flow goes on. */
final class Deciding {

    /** Most flows that have called each other. */
    private static final int MAX_DEPTH = 10;

    private Deciding() {}

    static void register(Performers performers) {
        performers.add(LogicAction.Choice.class, Deciding::choose);
        performers.add(LogicAction.SetVariable.class, Deciding::set);
        performers.add(LogicAction.Jump.class, (jump, moment) -> {
            moment.tell("to " + jump.block());
            moment.go(jump.block());
        });
        performers.add(LogicAction.JumpToFlow.class, Deciding::jump);
        performers.add(LogicAction.Restart.class, (restart, moment) -> {
            moment.effect(new FlowEffect.CloseConversation(true));
            moment.tell("waits for a message to begin anew");
            moment.restart();
        });
    }

    private static void choose(LogicAction.Choice choice, Moment moment) {
        Judge judge = new Judge(
                moment.texts(),
                moment.place().plan().orElse(null),
                moment.world().now());
        List<Branch> branches = choice.branches();
        StringBuilder why = new StringBuilder();
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            boolean taken = judge.holds(branch.when());
            String label = branch.label() == null ? "branch " + (i + 1) : branch.label();
            why.append(i == 0 ? "" : "; ").append(label).append(": ").append(judge.reason());
            if (taken) {
                moment.tell("took " + label + ". " + why);
                moment.go(branch.next());
                return;
            }
        }
        moment.tell("took the fallback. " + why);
        moment.go(choice.fallback());
    }

    private static void set(LogicAction.SetVariable set, Moment moment) {
        Texts texts = moment.texts();
        Value old = texts.value(set.variable());
        Value operand = texts.operand(set.value() == null ? "" : set.value());
        Optional<Value> changed = moment.place()
                .type(set.variable())
                .flatMap(type -> Assignments.apply(old, type, set.operation(), operand));
        if (changed.isEmpty()) {
            moment.tell(set.variable() + " stays as it is: '" + operand.text() + "' cannot be used for "
                    + set.operation().wire());
            moment.goOn();
            return;
        }
        moment.tell(set.variable() + " = " + changed.get().text());
        moment.put(set.variable(), changed.get());
        moment.goOn();
    }

    private static void jump(LogicAction.JumpToFlow jump, Moment moment) {
        boolean returns = Boolean.TRUE.equals(jump.returns());
        Optional<Plan> found = moment.world().plans().published(jump.flow());
        String block = jump.block();
        if (found.isEmpty() || block != null && found.get().block(block).isEmpty()) {
            moment.tell("there is no such flow, or no such block in it");
            moment.goOn();
        } else if (returns && moment.place().depth() >= MAX_DEPTH) {
            moment.fail("more than " + MAX_DEPTH + " flows have called each other");
        } else {
            Plan plan = found.get();
            String start = block == null ? plan.definition().start() : block;
            Map<String, String> out =
                    returns ? jump.out() : moment.place().frame().out();
            Frame called = given(Frame.at(plan, start, out), plan, jump.in(), moment.texts());
            moment.tell("to " + plan.flow() + " version " + plan.version() + ", block " + start);
            enter(moment, called, returns);
        }
    }

    private static void enter(Moment moment, Frame called, boolean returns) {
        if (called.variables().values().stream().anyMatch(value -> !value.bounded())) {
            moment.fail("a value for the other flow is too large");
        } else if (returns) {
            moment.place().enter(called);
        } else {
            moment.place().replace(called);
        }
    }

    private static Frame given(Frame frame, Plan plan, Map<String, String> in, Texts texts) {
        Map<String, Value> values = new HashMap<>();
        in.forEach((variable, value) -> plan.type(variable)
                .flatMap(type -> Values.fit(texts.operand(value), type))
                .ifPresent(fitting -> values.put(variable, fitting)));
        Frame given = frame;
        for (Map.Entry<String, Value> value : values.entrySet()) {
            given = given.with(value.getKey(), value.getValue());
        }
        return given;
    }
}
