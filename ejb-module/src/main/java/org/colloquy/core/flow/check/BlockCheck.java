package org.colloquy.core.flow.check;

import java.util.List;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.LogicAction;
import org.colloquy.api.flow.VariableType;
import org.colloquy.core.flow.machine.Numbers;
import org.colloquy.core.template.Template;
import org.jspecify.annotations.Nullable;

/** Checks that what an action names is there and has the right type. */
final class BlockCheck {

    /** Sections in each other, which go over lists. */
    private static final int MAX_SECTIONS = 2;

    private final Names names;
    private final List<Violation> faults;

    BlockCheck(Names names, List<Violation> faults) {
        this.names = names;
        this.faults = faults;
    }

    void check(String place, Action action, Facts facts) {
        facts.faults.forEach(fault -> wrong(place + fault.field(), fault.message()));
        facts.texts.forEach(text -> text(place + text.field(), text.text(), names, faults));
        facts.numerals.forEach(numeral -> number(place + numeral.field(), numeral.text()));
        facts.reads.stream()
                .filter(read -> !names.readable(read.variable()))
                .forEach(read -> unknown(place + read.field(), "variable", read.variable()));
        facts.writes.forEach(write -> write(place, write));
        facts.quickReplies.stream()
                .filter(mention -> !names.quickReply(mention.id()))
                .forEach(mention -> unknown(place + mention.field(), "quick reply", mention.id()));
        facts.calendars.stream()
                .filter(mention -> !names.calendar(mention.id()))
                .forEach(mention -> unknown(place + mention.field(), "calendar", mention.id()));
        facts.ways.forEach(way -> block(place + way.field(), way.block()));
        if (action instanceof LogicAction.SetVariable set) {
            set(place, set);
        }
    }

    void block(String place, @Nullable String block) {
        if (block != null && !names.block(block)) {
            unknown(place, "block", block);
        }
    }

    static void text(String place, @Nullable String text, Names names, List<Violation> faults) {
        Template.findFault(text, name -> ".".equals(name) || names.readable(name), MAX_SECTIONS)
                .ifPresent(fault -> faults.add(new Violation(place, fault)));
    }

    private void write(String place, Facts.Write write) {
        VariableType type = names.type(write.variable());
        if (type == null) {
            unknown(place + write.field(), "variable", write.variable());
        } else if (write.type() != null && write.type() != type) {
            wrong(place + write.field(), "must be a " + write.type().wire() + " variable");
        }
    }

    private void set(String place, LogicAction.SetVariable set) {
        VariableType type = names.type(set.variable());
        if (type == null) {
            return;
        }
        if (!set.operation().fits(type)) {
            wrong(place + "operation", "cannot be done to a " + type.wire() + " variable");
        } else if (type == VariableType.NUMBER && set.value() != null) {
            number(place + "value", set.value());
        }
    }

    private void number(String place, String text) {
        if (!Template.is(text) && Numbers.find(text).isEmpty()) {
            wrong(place, "must be a number or a variable");
        }
    }

    private void unknown(String place, String what, String name) {
        wrong(place, "names the unknown " + what + " '" + name + "'");
    }

    private void wrong(String place, String message) {
        faults.add(new Violation(place, message));
    }
}
